// The parts of libxml2 that XMLStreams uses; its pkg-config file says where they are.
#ifndef SANJ_CLIBXML2_H
#define SANJ_CLIBXML2_H

// Debian's libxml2 is built with ICU and includes its headers, which clash with those inside Foundation. Nothing
// of ours looks into the one structure that this changes (the converters of an encoding handler).
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

// Streams of SAX2 events, and trees for the small documents.
#include <libxml/SAX2.h>
#include <libxml/dict.h>
#include <libxml/encoding.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlmemory.h>

// Input callbacks, by which the embedded schemas resolve their includes; catalogs, to ask none of them.
#include <libxml/catalog.h>
#include <libxml/uri.h>
#include <libxml/xmlIO.h>

// Validation against the schemas while a document streams.
#include <libxml/schemasInternals.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlschemastypes.h>

// The selections of scenarios.
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

// Newer versions deprecate more and more members of the parser's structures; these two have no other access that
// all versions know, so they are read here, where a deprecation is no error.
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wdeprecated-declarations"

/// How many bytes of its input the parser has read, for input without a converter; -1 if it has none.
static inline long sanj_parser_offset(xmlParserCtxtPtr parser) {
  const struct _xmlParserInput *input = parser->input;
  if (input == NULL || input->base == NULL) return -1;
  return (long)input->consumed + (long)(input->cur - input->base);
}

/// The dictionary that keeps one copy of each name while the parser lives.
static inline xmlDictPtr sanj_parser_dictionary(xmlParserCtxtPtr parser) { return parser->dict; }

#pragma clang diagnostic pop

#endif
