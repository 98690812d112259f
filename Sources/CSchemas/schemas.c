// The schemas of the top-level folder, byte for byte. Each array ends in a NUL that is not counted.
#include "CSchemas.h"

static const unsigned char common_xsd[] = {
#embed "../../schemas/common.xsd"
    , 0};
static const unsigned char xml_xsd[] = {
#embed "../../schemas/xml.xsd"
    , 0};
static const unsigned char evaluation_xsd[] = {
#embed "../../schemas/evaluation.xsd"
    , 0};
static const unsigned char framework_xsd[] = {
#embed "../../schemas/framework.xsd"
    , 0};
static const unsigned char jobRoles_xsd[] = {
#embed "../../schemas/jobRoles.xsd"
    , 0};
static const unsigned char needs_xsd[] = {
#embed "../../schemas/needs.xsd"
    , 0};
static const unsigned char organizations_xsd[] = {
#embed "../../schemas/organizations.xsd"
    , 0};
static const unsigned char workforce_xsd[] = {
#embed "../../schemas/workforce.xsd"
    , 0};
static const unsigned char assessments_xsd[] = {
#embed "../../schemas/assessments.xsd"
    , 0};
static const unsigned char catalog_xsd[] = {
#embed "../../schemas/catalog.xsd"
    , 0};
static const unsigned char policy_xsd[] = {
#embed "../../schemas/policy.xsd"
    , 0};
static const unsigned char program_xsd[] = {
#embed "../../schemas/program.xsd"
    , 0};
static const unsigned char delivery_xsd[] = {
#embed "../../schemas/delivery.xsd"
    , 0};
static const unsigned char roster_xsd[] = {
#embed "../../schemas/roster.xsd"
    , 0};
static const unsigned char scenario_xsd[] = {
#embed "../../schemas/scenario.xsd"
    , 0};
static const unsigned char review_xsd[] = {
#embed "../../schemas/review.xsd"
    , 0};
static const unsigned char response_xsd[] = {
#embed "../../schemas/response.xsd"
    , 0};
static const unsigned char ruling_xsd[] = {
#embed "../../schemas/ruling.xsd"
    , 0};

#define ENTRY(name) {#name ".xsd", name##_xsd, sizeof(name##_xsd) - 1}

static const sanj_schema schemas[] = {
    ENTRY(assessments), ENTRY(catalog),  ENTRY(common),        ENTRY(delivery), ENTRY(evaluation),
    ENTRY(framework),   ENTRY(jobRoles), ENTRY(needs),         ENTRY(organizations), ENTRY(policy),
    ENTRY(program),     ENTRY(response), ENTRY(review),        ENTRY(roster),   ENTRY(ruling),
    ENTRY(scenario),    ENTRY(workforce),
    ENTRY(xml),
};

size_t sanj_schema_count(void) { return sizeof(schemas) / sizeof(schemas[0]); }

const sanj_schema *sanj_schema_at(size_t index) {
  return index < sanj_schema_count() ? &schemas[index] : 0;
}
