# Debian's packages only; CONTRIBUTING.md says why each is here.
find_package(PkgConfig REQUIRED)

function(menzhen_dependency variable module)
	pkg_check_modules(${variable} REQUIRED IMPORTED_TARGET ${module})
	set(${variable} PkgConfig::${variable} PARENT_SCOPE)
endfunction()

menzhen_dependency(SQLITE3 sqlite3>=3.27)
menzhen_dependency(NCURSESW ncursesw)
# Its pkg-config file defines feature macros of its own, which clash with those in compiler.cmake.
set_property(TARGET ${NCURSESW} PROPERTY INTERFACE_COMPILE_OPTIONS "")

# menzhen_static(VARIABLE ARCHIVE HEADER PACKAGE): linked in where there is an archive, for each
# shared library is found, mapped and bound at every start.
function(menzhen_static variable archive header package)
	find_path(${variable}_INCLUDE ${header})
	find_library(${variable}_LIBRARY NAMES lib${archive}.a ${archive})
	if(NOT ${variable}_INCLUDE OR NOT ${variable}_LIBRARY)
		message(FATAL_ERROR "${header} or its library is missing: install the package ${package}")
	endif()
	add_library(${variable} UNKNOWN IMPORTED GLOBAL)
	set_target_properties(${variable} PROPERTIES IMPORTED_LOCATION ${${variable}_LIBRARY}
		INTERFACE_INCLUDE_DIRECTORIES ${${variable}_INCLUDE})
endfunction()

menzhen_static(SODIUM sodium sodium.h libsodium-dev)
menzhen_static(YAML yaml yaml.h libyaml-dev)
menzhen_static(UTF8PROC utf8proc utf8proc.h libutf8proc-dev)
menzhen_static(EXPAT expat expat.h libexpat1-dev)
menzhen_static(ZLIB z zlib.h zlib1g-dev)
menzhen_static(MINIZIP minizip minizip/unzip.h libminizip-dev)
# Only its headers: it is loaded when an XLSX is written (src/files/table/xlsx_library.h).
find_path(XLSXWRITER_INCLUDE xlsxwriter.h)
if(NOT XLSXWRITER_INCLUDE)
	message(FATAL_ERROR "xlsxwriter.h is missing: install the package libxlsxwriter-dev")
endif()
add_library(XLSXWRITER INTERFACE)
target_include_directories(XLSXWRITER SYSTEM INTERFACE ${XLSXWRITER_INCLUDE})

find_program(MSGFMT msgfmt)
if(NOT MSGFMT)
	message(FATAL_ERROR "msgfmt is missing: install the package gettext")
endif()
