# Debian's packages only; CONTRIBUTING.md says why each is here.
find_package(PkgConfig REQUIRED)

function(menzhen_dependency variable module)
	pkg_check_modules(${variable} REQUIRED IMPORTED_TARGET ${module})
	set(${variable} PkgConfig::${variable} PARENT_SCOPE)
endfunction()

menzhen_dependency(SQLITE3 sqlite3>=3.27)
menzhen_dependency(SODIUM libsodium)
menzhen_dependency(YAML yaml-0.1)
menzhen_dependency(UTF8PROC libutf8proc)
menzhen_dependency(NCURSESW ncursesw)
# Its pkg-config file defines feature macros of its own, which clash with those in compiler.cmake.
set_property(TARGET ${NCURSESW} PROPERTY INTERFACE_COMPILE_OPTIONS "")
find_program(MSGFMT msgfmt)
if(NOT MSGFMT)
	message(FATAL_ERROR "msgfmt is missing: install the package gettext")
endif()
