#include <libxml/xmlversion.h>
#include <libxml/xmlwriter.h>
