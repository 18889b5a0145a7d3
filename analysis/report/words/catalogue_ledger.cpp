#include "report/words/catalogue_parts.h"

namespace suar {

std::span<const Message> ledger_messages() {
    static constexpr Message messages[] = {
        {"ledger.heading", "The ledger of persons", "Neraca orang per orang"},
        {"ledger.what",
         "Each person is compared with herself in the other world. Beside each entry stands the "
         "placebo: what the removal of one single delivery changes, with no policy at all. An "
         "entry that is not above three times the placebo for sure cannot be told from churn, and "
         "is drawn hollow.",
         "Setiap orang dibandingkan dengan dirinya sendiri di dunia yang lain. Di samping tiap pos "
         "ada plasebo: perubahan yang timbul bila satu penyerahan orang saja dihilangkan, tanpa "
         "kebijakan apa pun. Pos yang tidak pasti melebihi tiga kali plasebo tidak dapat dibedakan "
         "dari riak acak, dan digambar kosong."},
        {"ledger.no_placebo",
         "There is no placebo in this comparison, so churn cannot be told from policy.",
         "Perbandingan ini tidak mempunyai plasebo, sehingga riak acak tidak dapat dibedakan dari "
         "dampak kebijakan."},
        {"ledger.absent",
         "The worlds do not share their luck, so persons cannot be compared one by one and there "
         "is "
         "no ledger.",
         "Dunia-dunia ini tidak berbagi kebetulan yang sama, sehingga orang tidak dapat "
         "dibandingkan satu per satu dan tidak ada neraca."},
        {"ledger.title", "“{policy}”: persons, policy and placebo",
         "“{policy}”: jumlah orang, kebijakan dan plasebo"},
        {"ledger.says", "“{policy}” against the placebo: {rows}.",
         "“{policy}” dibandingkan dengan plasebo: {rows}."},
        {"ledger.row", "{entry} {value} (placebo {placebo})",
         "{entry} {value} (plasebo {placebo})"},
        {"ledger.row.no_placebo", "{entry} {value}", "{entry} {value}"},
        {"ledger.own", "the policy", "kebijakan"},
        {"ledger.placebo", "the placebo", "plasebo"},
        {"ledger.persons", "persons", "orang"},
        {"ledger.entry", "Entry", "Pos"},
        {"ledger.churn", "{value}, cannot be told from churn",
         "{value}, tidak dapat dibedakan dari riak acak"},
        {"ledger.net",
         "Net figures come first: the ledger shows who stands behind them. Its sides are much "
         "larger than their difference, because learning recruiters and places make one change "
         "lead to many.",
         "Angka bersih lebih dahulu: neraca menunjukkan siapa di baliknya. Kedua sisinya jauh "
         "lebih "
         "besar daripada selisihnya, karena perekrut yang belajar dan tempat yang terbatas membuat "
         "satu perubahan berlanjut ke banyak perubahan lain."},
        {"ledger.averted", "averted: enter in the base only",
         "terhindar: hanya masuk di skenario dasar"},
        {"ledger.newly_harmed", "newly harmed: enter under the policy only",
         "korban baru: hanya masuk di bawah kebijakan"},
        {"ledger.delayed", "delayed by more than 30 days", "tertunda lebih dari 30 hari"},
        {"ledger.brought_forward", "brought forward by more than 30 days",
         "lebih awal lebih dari 30 hari"},
        {"ledger.diverted", "diverted to another country or channel",
         "teralihkan ke negara atau saluran lain"},
        {"ledger.averted_entering_later", "of the averted: enter within 12 months after",
         "dari yang terhindar: masuk dalam 12 bulan sesudahnya"},
        {"ledger.coerced_days_fewer", "days under coercion spared",
         "hari paksaan yang dihindarkan"},
        {"ledger.coerced_days_more", "days under coercion added", "hari paksaan yang bertambah"},
        {"ledger.coerced_days_net", "days under coercion, net", "hari paksaan, bersih"},
        {"ledger.persons_with_fewer_days", "persons with fewer days under coercion",
         "orang dengan hari paksaan lebih sedikit"},
        {"ledger.persons_with_more_days", "persons with more days under coercion",
         "orang dengan hari paksaan lebih banyak"},
        {"benefits.heading", "Who is spared", "Siapa yang terlindungi"},
        {"benefits.what",
         "Where a benefit falls, beside the share of the labour force: it says who is spared "
         "coerced days, "
         "never who is at risk.",
         "Di mana manfaat jatuh, di samping bagian dari angkatan kerja: ini menunjukkan siapa yang "
         "terhindar dari hari di bawah paksaan, bukan siapa yang berisiko."},
        {"benefits.table", "“{policy}”: by sex, age and education",
         "“{policy}”: menurut jenis kelamin, umur, dan pendidikan"},
        {"benefits.part", "Group", "Kelompok"},
        {"benefits.persons", "Share of the labour force", "Bagian dari angkatan kerja"},
        {"benefits.days", "Share of the coerced days spared",
         "Bagian dari hari di bawah paksaan yang terhindar"},
        {"benefits.provinces",
         "“{policy}” by home province: concentration {concentration} (0: as the labour force is "
         "spread); "
         "chance alone would make it {chance}.",
         "“{policy}” menurut provinsi asal: konsentrasi {concentration} (0: seperti sebaran "
         "angkatan kerja); kebetulan saja akan menghasilkan {chance}."},
        {"benefits.quoted", "“{policy}”", "“{policy}”"},
        {"benefits.unsure",
         "Of {policies} coerced days do not fall for sure, so nothing is said of who is spared.",
         "Untuk {policies}, hari di bawah paksaan tidak pasti turun, sehingga tidak ada yang "
         "dikatakan tentang siapa yang terlindungi."},
    };
    return messages;
}

} // namespace suar
