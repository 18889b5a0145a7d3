#include "report/words/catalogue_parts.h"

namespace suar {

std::span<const Message> ground_messages() {
    static constexpr Message messages[] = {
        {"fit.heading", "How well the base fits the record, and what no record can tell",
         "Seberapa cocok skenario dasar dengan catatan, dan apa yang tidak ditunjukkan catatan"},
        {"fit.absent",
         "No record of a fit was given with this page. The first command makes the page with the "
         "record of the committed baseline, the second shows how far a scenario is from each "
         "official figure:",
         "Catatan pencocokan tidak disertakan dengan halaman ini. Perintah pertama membuat halaman "
         "dengan catatan pencocokan skenario dasar, perintah kedua menunjukkan jarak skenario dari "
         "tiap angka resmi:"},
        {"fit.of", "The scenario “{title}” was fitted to {count} figures, {bounds} of them bounds.",
         "Skenario “{title}” dicocokkan dengan {count} angka, {bounds} di antaranya batas."},
        {"fit.other_base",
         "The fit is of another scenario than the base of this page, so it does not say how well "
         "this base fits.",
         "Pencocokan ini untuk skenario lain daripada skenario dasar halaman ini, sehingga tidak "
         "menunjukkan seberapa cocok skenario dasar ini."},
        {"fit.share",
         "{share} of their weight lies within two standard deviations; the furthest, {id} in the "
         "table, lies {z} away.",
         "{share} dari bobotnya berada dalam dua simpangan baku; yang terjauh, {id} dalam tabel, "
         "berjarak {z}."},
        {"fit.table", "Figures from outside and the model's", "Angka dari luar dan angka model"},
        {"fit.figure", "No.", "No."},
        {"fit.outcome", "What", "Apa"},
        {"fit.country", "Country", "Negara"},
        {"fit.period", "From, to", "Dari, sampai"},
        {"fit.official", "Figure from outside", "Angka dari luar"},
        {"fit.model", "Model", "Model"},
        {"fit.z", "Distance (z)", "Jarak (z)"},
        {"fit.z_remark",
         "z: how many standard deviations the model is away, counting both the figure's error and "
         "chance.",
         "z: berapa simpangan baku jarak model, dengan memperhitungkan galat angka itu dan "
         "kebetulan."},
        {"fit.not_identified", "However good the fit, it does not tell these:",
         "Sebaik apa pun kecocokannya, hal-hal ini tidak ditunjukkannya:"},
        {"fit.not_identified.record",
         "How likely a captive is recorded by a mission. Half or twice that hazard fits the same "
         "counts, with far more or far fewer people held: entries, people held and what a policy "
         "averts in persons move with it.",
         "Seberapa mungkin orang yang disekap tercatat oleh perwakilan RI. Separuh atau dua kali "
         "peluang itu sama-sama cocok dengan catatan, dengan jauh lebih banyak atau jauh lebih "
         "sedikit orang yang disekap: jumlah yang masuk, yang disekap, dan yang terhindar ikut "
         "berubah."},
        {"fit.not_identified.make_up",
         "How far recruiters make up for lost deliveries: no count before and after a measure "
         "tells "
         "it.",
         "Seberapa jauh perekrut mengganti penyerahan yang gagal: tidak ada hitungan sebelum dan "
         "sesudah suatu tindakan yang menunjukkannya."},
        {"fit.not_identified.detection",
         "How many of the bound a check recognises and how many others it stops: coverage and "
         "sensitivity of checks are invented for study.",
         "Berapa orang yang menuju kompleks dikenali pemeriksaan dan berapa orang lain yang "
         "dihentikannya: cakupan dan kepekaan pemeriksaan dibuat untuk keperluan kajian."},
        {"fit.not_identified.referral",
         "How many come through people they know who are held, and how many through adverts.",
         "Berapa orang yang datang melalui kenalan yang sedang disekap, dan berapa melalui iklan."},
        {"fit.how_to_see",
         "To see what that means for an answer:", "Untuk melihat artinya bagi suatu jawaban:"},
        {"assumptions.heading", "What it assumes", "Asumsi yang dipakai"},
        {"assumptions.what",
         "Of the {all} numbers that the base sets, {assumed} stand on an assumption. The numbers "
         "that weigh most on an answer about policies, whatever they stand on:",
         "Dari {all} angka dalam skenario dasar, {assumed} bertumpu pada asumsi. Angka-angka "
         "yang paling berpengaruh pada jawaban tentang kebijakan, apa pun dasarnya:"},
        {"assumptions.number", "Number", "Angka"},
        {"assumptions.meaning", "Meaning", "Arti"},
        {"assumptions.value", "Value here", "Nilai di sini"},
        {"assumptions.why", "Why, and what would change it",
         "Alasan, dan apa yang akan mengubahnya"},
        {"assumptions.all", "All {count} assumptions of the base",
         "Semua {count} asumsi skenario dasar"},
        {"assumptions.policies",
         "What each policy sets, and so assumes of itself: what it does, when, and at what cost. "
         "Numbers without a source are those of its file.",
         "Yang ditetapkan tiap kebijakan, dan dengan demikian diasumsikannya tentang dirinya: apa "
         "yang dilakukan, kapan, dan dengan biaya berapa. Angka tanpa sumber berasal dari berkas "
         "kebijakan itu."},
        {"assumptions.english",
         "Folded below, numbers, meanings and reasons stand as the program and its scenarios have "
         "them.",
         "Dalam lipatan di bawah, angka, arti, dan alasan tercantum seperti dalam program dan "
         "skenarionya, dalam bahasa Inggris dan dengan titik desimal."},
        {"assumptions.closed",
         "Persons do not age and do not leave or join the labour force. Genuine offers that a "
         "check "
         "stops and harm at legal places are not modelled.",
         "Orang tidak bertambah tua dan tidak keluar atau masuk angkatan kerja. Tawaran sungguhan "
         "yang terkena pemeriksaan dan perlakuan buruk di penempatan resmi tidak dimodelkan."},
        {"assumptions.absent",
         "The base scenario in this file cannot be read, so its assumptions "
         "are not listed here; suar explain lists those of the program.",
         "Skenario dasar dalam berkas ini tidak dapat dibaca, sehingga asumsinya tidak "
         "dicantumkan; "
         "suar explain mencantumkan asumsi program."},
        {"again.heading", "How to check this page", "Cara memeriksa halaman ini"},
        {"again.what",
         "Made by suar {version} ({commit}). {worlds} worlds of {replicates}, seed {seed}, one "
         "agent "
         "for {weight}; runs from {start} to {end}. The same commands give the same numbers, on "
         "any machine.",
         "Dibuat oleh suar {version} ({commit}). {worlds} dunia dengan {replicates}, benih acak "
         "(seed) {seed}, "
         "satu agen untuk {weight}; simulasi dari {start} sampai {end}. Perintah yang sama "
         "memberikan angka yang sama, di mesin mana pun."},
        {"again.changed", "{commit}, with changes", "{commit}, dengan perubahan"},
        {"again.replicates", "{count} replicates each", "masing-masing {count} ulangan"},
        {"again.replicate", "one replicate each", "masing-masing satu ulangan"},
        {"again.persons", "{count} persons", "{count} orang"},
        {"again.person", "one person", "satu orang"},
        {"again.draws", "Parameters that are distributions were drawn {count} times.",
         "Parameter yang berupa sebaran diundi {count} kali."},
        {"again.draw", "Parameters that are distributions were drawn once.",
         "Parameter yang berupa sebaran diundi satu kali."},
        {"again.finished",
         "Finished results were read: {files}. What was set when they were run cannot be given in "
         "this command; it stands in each of them, and suar reproduce FILE runs one again from "
         "what "
         "it records and says whether the same comes out.",
         "Hasil yang sudah jadi dibaca: {files}. Apa yang diatur ketika hasil itu disimulasikan "
         "tidak dapat diberikan dalam perintah ini; semuanya tercatat di dalam berkas hasil, dan "
         "suar reproduce FILE menjalankannya lagi dari catatan itu dan menyatakan apakah hasilnya "
         "sama."},
        {"again.commands",
         "Put the files of the scenarios or results in place of the names in capitals. The whole "
         "text of each scenario and table stands in the comparison file.",
         "Gantikan nama berhuruf besar dengan berkas skenario atau hasil. Seluruh teks tiap "
         "skenario dan "
         "tabel "
         "ada dalam berkas perbandingan."},
        {"again.world", "World", "Dunia"},
        {"again.title", "Title", "Judul"},
        {"again.digest", "Digest", "Sidik (digest)"},
        {"again.base", "base", "dasar"},
        {"again.remarks", "What must be known of how it was made, in the program's words:",
         "Yang perlu diketahui tentang cara pembuatannya, dalam kata-kata program (bahasa "
         "Inggris):"},
        {"fit.other_numbers",
         "The base of this page is not as it was fitted, so the fit does not say how well this "
         "base fits. Other numbers: {keys}.",
         "Skenario dasar halaman ini tidak seperti saat dicocokkan, sehingga pencocokan itu tidak "
         "menunjukkan seberapa cocok skenario dasar ini. Angka yang berbeda: {keys}."},
        {"fit.quick", "It was a quick fit: few replicates of a coarse world.",
         "Ini pencocokan cepat: sedikit ulangan dari dunia yang kasar."},
        {"fit.not_settled",
         "It was a fit that had not come to rest when it ended: other values may fit a little "
         "better.",
         "Pencocokan ini berakhir sebelum mencapai keadaan tetap: nilai lain mungkin sedikit lebih "
         "cocok."},
        {"fit.at_most", "at most {value}", "paling banyak {value}"},
        {"fit.roughly", "roughly {value}", "kira-kira {value}"},
        {"fit.within", "within", "di dalam batas"},
        {"assumptions.policy", "“{policy}”: what it sets", "“{policy}”: yang ditetapkannya"},
    };
    return messages;
}

} // namespace suar
