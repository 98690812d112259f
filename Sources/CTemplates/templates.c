// The templates of the top-level folder, byte for byte. Each array ends in a NUL that is not counted.
#include "CTemplates.h"

static const unsigned char notification_en[] = {
#embed "../../templates/notification.en.mustache"
    , 0};
static const unsigned char notification_fa[] = {
#embed "../../templates/notification.fa.mustache"
    , 0};
static const unsigned char objection_en[] = {
#embed "../../templates/objection.en.mustache"
    , 0};
static const unsigned char objection_fa[] = {
#embed "../../templates/objection.fa.mustache"
    , 0};
static const unsigned char objections_en[] = {
#embed "../../templates/objections.en.mustache"
    , 0};
static const unsigned char objections_fa[] = {
#embed "../../templates/objections.fa.mustache"
    , 0};
static const unsigned char style[] = {
#embed "../../templates/style.mustache"
    , 0};

#define ENTRY(name, array) {name, array, sizeof(array) - 1}

static const sanj_template templates[] = {
    ENTRY("notification.en", notification_en), ENTRY("notification.fa", notification_fa),
    ENTRY("objection.en", objection_en),       ENTRY("objection.fa", objection_fa),
    ENTRY("objections.en", objections_en),     ENTRY("objections.fa", objections_fa),
    ENTRY("style", style),
};

size_t sanj_template_count(void) { return sizeof(templates) / sizeof(templates[0]); }

const sanj_template *sanj_template_at(size_t index) {
  return index < sanj_template_count() ? &templates[index] : 0;
}
