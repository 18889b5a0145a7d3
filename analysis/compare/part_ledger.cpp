#include "compare/part_ledger.h"

namespace suar {

PartLedger part_ledger_of(const std::vector<Captivity>& base, const std::vector<Captivity>& policy,
                          const LedgerRules& rules, const Parts& parts) {
    Ledger nothing;
    if (!rules.later_until) nothing[LedgerEntry::averted_entering_later] = not_seen;
    PartLedger ledger{nothing, {}};
    for (const Division division : all_divisions)
        ledger.parts[at(division)].assign(parts.size(division), nothing);
    for_each_person(base, policy, rules,
                    [&](PersonName person, std::uint8_t cell, const Ledger& own) {
                        add(ledger.all, own);
                        const auto which = parts.of(person, cell);
                        for (std::size_t d = 0; d < which.size(); ++d)
                            add(ledger.parts[d][which[d]], own);
                    });
    return ledger;
}

} // namespace suar
