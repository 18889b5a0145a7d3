// The summary of the ODD page, a page long, in English and in Indonesian: the same sentences.
#include "cli/odd_words.h"

#include <fmt/format.h>

namespace suar {

std::string odd_summary_english(const OddFigures& figures) {
    return fmt::format(
        R"(Suar simulates how job seekers are drawn by deceptive offers into closed compounds abroad, where they
are made to run online fraud, and what prevents it. It compares policies: who would have been trafficked
and was not, who was only delayed or diverted, who was harmed because of a policy, what it cost in money
and in liberty, and how sure one can be. It is no oracle and it is about no real person: persons are
synthetic, places are coarse, and nothing in it helps an offender.

The whole labour force of the country of origin is there, one agent for a fixed number of persons, or one
to one. Persons live in communities of a province, have a sex, an age band, an education and perhaps
digital access, lose and find jobs as the official unemployment rates have it, feel stress, and learn and
forget what they hear about deceptive offers. Recruiters, who belong to syndicates, spend effort by
province and channel. Through adverts, closed groups, meetings in person, and through people she knows, a
person meets an offer and says yes or no by what she knows and feels. Who says yes prepares, may think
again, may be refused a passport or stopped at an exit, may try once more, leaves, and is taken in at a
site where there is a place, or turns back.

In captivity many things can happen on every day: escape, release or being bought out, being freed by the
police, a failed attempt and its punishment, sale to another site, promotion, death, and contact with a
mission, which interviews, labels, negotiates, shelters and sends home. A captive may be pressed to name
people she knows, who then meet an offer; those who come home warn people they know. The industry of each
country grows, is raided, moves elsewhere and remembers where it was struck. Recruiters learn what works,
are arrested, give up or begin anew. How an entry began, whether a person is coerced in truth, and which
label an office gives her are three separate facts, and no result improves because a label changed.

Time goes by days. The same seed gives the same people and the same luck under every policy, so that two
runs differ only where the policy is the cause. A run starts from public tables and is fitted to what
missions have recorded. What is recorded is not what is: how many people are held is not known, and quite
different numbers meet the same records.

That is why the assumptions stand in the open. Of the model's {} parameters {} stand on an assumption, {} on
a fit and {} on a document; beside them stand {} assumptions about how things work. Each says what
would change it. The most important one is how far recruiters make up for what a policy takes from them:
no figure tells it, so every effect should be shown without making up, half-way, and with making up in
full. Results are relative and conditional: "in this model, if …, fewer by so many per cent", never a bare
number of people.
)",
        figures.parameters, figures.on_assumption, figures.on_fit, figures.on_source,
        figures.structural_assumptions);
}

std::string odd_summary_indonesian(const OddFigures& figures) {
    return fmt::format(
        R"(Suar menyimulasikan bagaimana pencari kerja terjerat tawaran yang menipu, lalu masuk ke kompleks tertutup di
luar negeri dan di sana dipaksa menjalankan penipuan daring, serta apa yang dapat mencegahnya. Suar
membandingkan kebijakan: siapa yang tanpa kebijakan itu akan menjadi korban perdagangan orang tetapi kini
terhindar, siapa yang hanya tertunda atau teralihkan, siapa yang justru dirugikan oleh suatu kebijakan, berapa
biayanya dalam uang dan dalam kebebasan, dan seberapa pasti semua itu. Suar bukan peramal dan tidak bercerita
tentang orang nyata: orang-orangnya sintetis, tempat hanya disebut secara kasar, dan tidak ada isinya yang membantu
pelaku.

Seluruh angkatan kerja negara asal ada di dalamnya, satu agen untuk sejumlah orang yang tetap, atau satu agen
untuk satu orang. Setiap orang tinggal dalam satu komunitas di sebuah provinsi, mempunyai jenis kelamin,
kelompok umur, tingkat pendidikan dan mungkin akses digital, kehilangan dan mendapat pekerjaan sesuai dengan
tingkat pengangguran resmi, merasakan tekanan, serta belajar dan melupakan apa yang didengarnya tentang tawaran
yang menipu. Perekrut, yang bekerja untuk sindikat, membagi usahanya menurut provinsi dan saluran. Melalui
iklan, grup tertutup, pertemuan langsung, dan melalui orang yang dikenalnya, seseorang mendapat tawaran dan
menjawab ya atau tidak menurut apa yang diketahui dan dirasakannya. Orang yang menjawab ya lalu bersiap-siap,
mungkin berubah pikiran, mungkin ditolak permohonan paspornya atau dihentikan di pemeriksaan keberangkatan,
mungkin mencoba sekali lagi, berangkat, lalu masuk ke sebuah lokasi yang masih mempunyai tempat, atau berbalik
pulang.

Selama disekap, banyak hal dapat terjadi setiap hari: melarikan diri, dilepas atau ditebus, dibebaskan polisi,
upaya lari yang gagal beserta hukumannya, dijual ke lokasi lain, dijadikan kaki tangan, meninggal, dan berhasil
menghubungi perwakilan RI, yang mewawancarai, menetapkan status kasus, berunding, menampung dan memulangkan. Orang
yang disekap dapat ditekan untuk menyebut orang yang dikenalnya, yang kemudian mendapat tawaran; mereka yang
pulang memperingatkan orang yang dikenalnya. Industri di setiap negara tumbuh, digerebek, pindah ke tempat
lain, dan mengingat di mana ia pernah ditindak. Perekrut belajar cara mana yang berhasil, ditangkap, berhenti
atau mulai lagi. Bagaimana seseorang masuk, apakah ia sebenarnya dipaksa, dan status apa yang diberikan
kepadanya oleh suatu kantor adalah tiga fakta yang terpisah; tidak ada hasil yang membaik karena suatu status
berubah.

Waktu berjalan hari demi hari. Benih acak (seed) yang sama memberikan orang dan kebetulan yang sama di bawah setiap
kebijakan, sehingga dua simulasi hanya berbeda apabila kebijakan itulah penyebabnya. Simulasi berangkat dari
tabel-tabel publik dan dicocokkan dengan kasus yang dicatat oleh perwakilan RI. Yang tercatat bukanlah keadaan
yang sebenarnya: berapa orang yang sedang disekap tidak diketahui, dan angka-angka yang jauh berbeda sama-sama
cocok dengan catatan itu.

Karena itu semua asumsi diperlihatkan secara terbuka. Dari {} parameter model, {} bertumpu pada asumsi, {} pada
pencocokan dengan angka resmi, dan {} pada dokumen; di samping itu ada {} asumsi tentang mekanismenya.
Untuk masing-masing disebutkan apa yang akan mengubahnya. Asumsi yang terpenting ialah seberapa jauh perekrut
mengganti apa yang diambil suatu kebijakan dari mereka: tidak ada data yang menunjukkannya, maka setiap dampak
sebaiknya ditampilkan tanpa penggantian, dengan penggantian setengahnya, dan dengan penggantian penuh. Hasilnya
bersifat relatif dan bersyarat: "dalam model ini, jika …, berkurang sekian persen", tidak pernah berupa jumlah
orang begitu saja.
)",
        figures.parameters, figures.on_assumption, figures.on_fit, figures.on_source,
        figures.structural_assumptions);
}

} // namespace suar
