/* What the YAML parser stumbles over, said so that the writer of the file knows what to do. */
#ifndef MENZHEN_FILES_YAML_SYNTAX_H
#define MENZHEN_FILES_YAML_SYNTAX_H

#include <yaml.h>

#include "menzhen/files/yaml/report.h"

/* Report the error that PARSER has stopped with. */
void yaml_syntax_report(const yaml_parser_t *parser, struct report *report);

#endif
