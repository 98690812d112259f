#include "TextWriterPeer.h"

#include <libxml/parser.h>
#include <libxml/xmlwriter.h>
#include <string.h>

const char *peer_version(void) { return LIBXML_DOTTED_VERSION; }

#define TEXT(string) ((const xmlChar *)(string))

size_t peer_write(const struct peer_element *elements, size_t count, char **copy) {
  size_t length = 0;
  int failed = 0;
  xmlBufferPtr buffer = xmlBufferCreate();
  if (buffer == NULL) return 0;
  xmlTextWriterPtr writer = xmlNewTextWriterMemory(buffer, 0);
  if (writer != NULL) {
    failed |= xmlTextWriterSetIndent(writer, 1) < 0;
    failed |= xmlTextWriterSetIndentString(writer, TEXT("  ")) < 0;
    failed |= xmlTextWriterStartDocument(writer, NULL, "UTF-8", NULL) < 0;
    failed |= xmlTextWriterStartElement(writer, TEXT("assessments")) < 0;
    failed |= xmlTextWriterWriteAttribute(writer, TEXT("xmlns"), TEXT("urn:sanj:1")) < 0;
    for (size_t index = 0; index < count; index++) {
      const struct peer_element *element = &elements[index];
      failed |= xmlTextWriterStartElement(writer, TEXT(element->name)) < 0;
      for (size_t pair = 0; pair < element->attribute_count; pair++)
        failed |= xmlTextWriterWriteAttribute(
                      writer, TEXT(element->attributes[2 * pair]), TEXT(element->attributes[2 * pair + 1])) < 0;
      if (element->text != NULL) failed |= xmlTextWriterWriteString(writer, TEXT(element->text)) < 0;
      failed |= xmlTextWriterEndElement(writer) < 0;
    }
    failed |= xmlTextWriterEndDocument(writer) < 0;
    xmlFreeTextWriter(writer);
    if (!failed) length = (size_t)xmlBufferLength(buffer);
  }
  if (copy != NULL) *copy = length > 0 ? strdup((const char *)xmlBufferContent(buffer)) : NULL;
  xmlBufferFree(buffer);
  return length;
}
