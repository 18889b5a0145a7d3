// The ledger of persons by home province, sex, age and education.
#pragma once

#include "compare/division.h"
#include "compare/ledger.h"

namespace suar {

// The ledger of all, and that of each part of each division but for years, which persons do not
// belong to.
struct PartLedger {
    Ledger all;
    Divided<Ledger> parts;
};

PartLedger part_ledger_of(const std::vector<Captivity>& base, const std::vector<Captivity>& policy,
                          const LedgerRules& rules, const Parts& parts);

} // namespace suar
