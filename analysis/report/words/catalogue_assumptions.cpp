// What the program says in English of the numbers that weigh most on an answer: what they mean, and
// what they stand on in the committed baseline. A test holds these against the registry and
// scenarios/indonesia.toml.
#include "report/words/catalogue_parts.h"

namespace suar {

std::span<const Message> assumption_messages() {
    static constexpr Message messages[] = {
        {"assumption.make_up",
         "How far recruiters make up for deliveries that fail: 0, what a policy takes stays lost; "
         "1, they try until the places are full.",
         "Seberapa jauh perekrut mengganti pengiriman yang gagal: 0, yang diambil kebijakan tetap "
         "hilang; 1, mereka mencoba sampai tempat penuh."},
        {"assumption.make_up.why",
         "half-way, for no datum tells it, and every result of a policy is to be shown at 0, 0.5 "
         "and 1; would change with entries counted before and after a measure that took deliveries "
         "away",
         "di tengah, karena tidak ada data yang menunjukkannya, dan setiap hasil kebijakan harus "
         "ditampilkan pada 0, 0,5, dan 1; akan berubah dengan hitungan kasus masuk sebelum dan "
         "sesudah tindakan yang mengurangi pengiriman"},
        {"assumption.recording", "Hazard that a captive becomes a recorded case in normal times.",
         "Laju (hazard) seorang yang disekap menjadi kasus tercatat pada masa biasa."},
        {"assumption.recording.why", "mean-field fit; prior P03; not identified",
         "hasil pencocokan medan rata-rata (mean field); prior P03; tidak dapat ditentukan dari "
         "data"},
        {"assumption.referral",
         "Entries that a captive under coercion, pressed to bring others, causes.",
         "Kasus masuk yang disebabkan seorang yang disekap di bawah paksaan dan ditekan untuk "
         "mengajak orang lain."},
        {"assumption.referral.why",
         "the centre of prior P17; not identified; would change with who named whom in testimonies",
         "pertengahan prior P17; tidak dapat ditentukan dari data; akan berubah dengan kesaksian "
         "tentang siapa menyebut siapa"},
        {"assumption.message", "Share of the missing awareness that one message adds.",
         "Bagian dari kewaspadaan yang belum ada yang ditambahkan oleh satu pesan."},
        {"assumption.message.why",
         "a fixed scale, since trials tell only its product with decision.awareness (P11); would "
         "change with a trial that measures awareness after each message",
         "skala tetap, karena uji coba hanya menunjukkan hasil kalinya dengan decision.awareness "
         "(P11); akan berubah dengan uji coba yang mengukur kewaspadaan setelah tiap pesan"},
        {"assumption.half_life", "Time in which awareness falls to half.",
         "Waktu sampai kewaspadaan turun menjadi setengahnya."},
        {"assumption.half_life.why",
         "evaluations of campaigns find fading within a year; would change with a follow-up beyond "
         "one year",
         "evaluasi kampanye menemukan kewaspadaan memudar dalam setahun; akan berubah dengan "
         "pengamatan lanjutan lebih dari satu tahun"},
        {"assumption.awareness", "What full awareness takes off the log-odds of accepting.",
         "Pengurangan log-odds menerima tawaran oleh kewaspadaan penuh."},
        {"assumption.awareness.why",
         "P11 central -0.15 with awareness.message 0.3: trials of peer testimony (iom.int 2019), "
         "shrunk for the gap between intention and behaviour; would change with a trial that "
         "follows what people do, not what they intend",
         "pertengahan P11, −0,15, dengan awareness.message 0,3: uji coba kesaksian sesama (iom.int "
         "2019), diperkecil karena niat belum tentu menjadi perbuatan; akan berubah dengan uji "
         "coba "
         "yang mengikuti perbuatan orang, bukan niatnya"},
        {"assumption.retry", "Chance that a stopped person tries again.",
         "Peluang orang yang dihentikan mencoba lagi."},
        {"assumption.retry.why", "half; would change with repeat stops of the same people",
         "setengah; akan berubah dengan data orang yang sama yang dihentikan berulang kali"},
        {"assumption.risk_effect",
         "What enforcement that frees or removes all takes off the log-weight of a country for "
         "those who move.",
         "Pengurangan log-bobot suatu negara, bagi operator yang pindah, oleh penindakan yang "
         "membebaskan atau menyingkirkan semuanya."},
        {"assumption.risk_effect.why",
         "operators avoid where they were struck; would change with dated openings of sites after "
         "crackdowns",
         "operator menghindari tempat mereka pernah ditindak; akan berubah dengan tanggal "
         "pembukaan "
         "lokasi setelah penindakan"},
        {"assumption.substitution",
         "Share of places vacant for longer than industry.patience which go to another nationality "
         "within as much time again.",
         "Bagian dari tempat yang kosong lebih lama dari industry.patience yang beralih ke "
         "kebangsaan lain dalam "
         "waktu yang sama panjangnya."},
        {"assumption.substitution.why",
         "none, until a fit says how many; would change with counts of the held by nationality "
         "over "
         "time",
         "tidak ada, sampai pencocokan menunjukkan berapa; akan berubah dengan hitungan orang yang "
         "disekap menurut kebangsaan dari waktu ke waktu"},
        {"assumption.warning", "Chance that a returned person warns a tied one.",
         "Peluang orang yang telah kembali memperingatkan seorang kenalannya."},
        {"assumption.warning.why",
         "shame keeps most silent; would change with a survey of returned persons",
         "rasa malu membuat kebanyakan diam; akan berubah dengan survei terhadap orang yang telah "
         "kembali"},
        {"assumption.sensitivity", "Share of checked compound-bound persons who are stopped.",
         "Bagian dari orang yang menuju kompleks dan diperiksa yang dihentikan."},
        {"assumption.coverage", "Share of travellers of this route whose trip is checked.",
         "Bagian dari pelaku perjalanan pada rute ini yang perjalanannya diperiksa."},
        {"assumption.checks.why",
         "invented for study; would change with counts of checked travellers by route",
         "angka rekaan untuk dipelajari; akan berubah dengan hitungan pelaku perjalanan yang "
         "diperiksa menurut rute"},
        {"name.1/year", "1/year", "1/tahun"},
        {"name.share", "share", "proporsi"},
        {"name.months", "months", "bulan"},
    };
    return messages;
}

} // namespace suar
