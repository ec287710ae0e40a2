# C made from data at build time: SQL, pinyin readings, variants of characters, texts, the defaults of every station.
file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/generated)

# menzhen_generate(LAYER OUTPUT SCRIPT.awk INPUT...)
# OUTPUT, a C file of LAYER, is what cmake/SCRIPT.awk, with cmake/utf8.awk, prints for the INPUT files.
macro(menzhen_generate layer output script)
	add_custom_command(
		OUTPUT ${CMAKE_BINARY_DIR}/generated/${output}
		COMMAND env LC_ALL=C awk -f ${CMAKE_SOURCE_DIR}/cmake/utf8.awk
			-f ${CMAKE_SOURCE_DIR}/cmake/${script} ${ARGN}
			> ${CMAKE_BINARY_DIR}/generated/${output}
		DEPENDS ${CMAKE_SOURCE_DIR}/cmake/utf8.awk ${CMAKE_SOURCE_DIR}/cmake/${script} ${ARGN}
		WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}
		VERBATIM)
	list(APPEND ${layer}_GENERATED ${CMAKE_BINARY_DIR}/generated/${output})
endmacro()

file(GLOB sql_files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/data/sql/*/*.sql)
menzhen_generate(store sql_blocks.c embed_sql.awk ${sql_files})

menzhen_generate(base pinyin_table.c pinyin.awk data/pinyin/syllables.txt data/pinyin/supplement.txt)

menzhen_generate(base variant_table.c variants.awk data/variants/variants.txt)

menzhen_generate(files builtin_files.c embed_text.awk data/template/station.yaml
	data/template/roster.yaml data/template/board.html data/template/slip.html data/template/ledger.html
	data/template/code.html
	data/demo/station.zh.yaml
	data/demo/station.en.yaml data/demo/roster.zh.yaml data/demo/roster.en.yaml)

# A mistake in these stops the build, with its file, line and column.
file(GLOB calendars RELATIVE ${CMAKE_SOURCE_DIR} CONFIGURE_DEPENDS
	${CMAKE_SOURCE_DIR}/data/calendar/*.yaml)
set(defaults data/categories.yaml data/outcomes.yaml data/rating.yaml data/limitations.yaml
	${calendars})
set(builtin_GENERATED ${CMAKE_BINARY_DIR}/generated/builtin_defaults.c)
add_custom_command(
	OUTPUT ${builtin_GENERATED}
	COMMAND compile_data ${defaults} > ${builtin_GENERATED}
	DEPENDS compile_data ${defaults}
	WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}
	VERBATIM)
