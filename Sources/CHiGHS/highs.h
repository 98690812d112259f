// The C interface of the HiGHS solver, whichever HiGHS it is: scripts/setup's, a distribution's or
// Homebrew's. The search path comes from its pkg-config file and ends in include/highs everywhere,
// because the header includes its neighbours from there.
#ifndef SANJ_CHIGHS_H
#define SANJ_CHIGHS_H

#include <interfaces/highs_c_api.h>

#endif
