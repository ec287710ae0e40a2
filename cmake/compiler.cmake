# The language, the warnings and the hardening that every target is built with.
set(CMAKE_C_STANDARD 11)
set(CMAKE_C_STANDARD_REQUIRED ON)
set(CMAKE_C_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

if(NOT CMAKE_BUILD_TYPE)
	set(CMAKE_BUILD_TYPE Release CACHE STRING "Debug or Release" FORCE)
endif()

option(MENZHEN_SANITIZE "Build with the address and undefined-behaviour sanitizers" OFF)
option(MENZHEN_VALGRIND "Run the unit tests, and the program in the end-to-end tests, under valgrind" OFF)

# No computer that runs the program can truly be in an earlier year (SOURCE_DATE_EPOCH is heeded).
string(TIMESTAMP build_year "%Y" UTC)
add_compile_definitions(MENZHEN_BUILD_YEAR=${build_year})
add_compile_definitions(_XOPEN_SOURCE=700 _DEFAULT_SOURCE MENZHEN_VERSION="${PROJECT_VERSION}")
add_compile_options(-Wall -Wextra -Wshadow -Wconversion -Wstrict-prototypes -Wmissing-prototypes
	-Wformat=2 -Wvla -Werror -fno-common)

if(MENZHEN_SANITIZE)
	add_compile_definitions(MENZHEN_SANITIZE)
	add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
		-g1) # the lines of its reports
	add_link_options(-fsanitize=address,undefined)
elseif(CMAKE_BUILD_TYPE STREQUAL "Release")
	add_compile_options(-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2 -fstack-protector-strong)
	add_link_options(-pie -Wl,-z,relro,-z,now,--as-needed)
	include(CheckIPOSupported)
	check_ipo_supported(RESULT lto_works OUTPUT ignored LANGUAGES C)
	set(CMAKE_INTERPROCEDURAL_OPTIMIZATION ${lto_works})
endif()
