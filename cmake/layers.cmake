# menzhen_layer(NAME [PUBLIC lower layers...] [PRIVATE libraries...])
# One static library a layer, of the files on top and of its areas, a folder each. PUBLIC names the
# layers it may include.
function(menzhen_layer name)
	cmake_parse_arguments(ARG "" "" "PUBLIC;PRIVATE" ${ARGN})
	file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/src/${name}/*.c)
	add_library(${name} STATIC ${sources} ${${name}_GENERATED})
	target_include_directories(${name} PUBLIC ${CMAKE_CURRENT_SOURCE_DIR}/include)
	target_include_directories(${name} PRIVATE
		${CMAKE_CURRENT_SOURCE_DIR}/src ${CMAKE_BINARY_DIR}/generated)
	target_link_libraries(${name} PUBLIC ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE})
endfunction()
