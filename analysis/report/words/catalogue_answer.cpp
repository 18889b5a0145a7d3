#include "report/words/catalogue_parts.h"

namespace suar {

std::span<const Message> answer_messages() {
    static constexpr Message messages[] = {
        {"answer.heading", "The answer", "Jawabannya"},
        {"answer.sentence", "In this model “{policy}” {coerced} and {entries}.",
         "Dalam model ini “{policy}” {coerced} dan {entries}."},
        {"answer.coerced.lowers", "lowers the days that people spend under coercion by {range}",
         "menurunkan jumlah hari orang berada dalam paksaan sebesar {range}"},
        {"answer.coerced.raises", "raises the days that people spend under coercion by {range}",
         "menaikkan jumlah hari orang berada dalam paksaan sebesar {range}"},
        {"answer.coerced.unclear",
         "changes the days that people spend under coercion by {range}, which cannot be told from "
         "no change with {samples},",
         "mengubah jumlah hari orang berada dalam paksaan sebesar {range}, yang dengan {samples} "
         "tidak dapat dibedakan dari keadaan tanpa perubahan,"},
        {"answer.coerced.alike",
         "changes the days that people spend under coercion by {range} in each of {samples}, which "
         "are too few to tell that from no change,",
         "mengubah jumlah hari orang berada dalam paksaan sebesar {range} dalam masing-masing dari "
         "{samples}, yang terlalu sedikit untuk membedakannya dari tanpa perubahan,"},
        {"answer.coerced.ends",
         "changes the days that people spend under coercion by {range} over the ends of what is "
         "not known (of {worlds} such worlds, it can be told that they fall in {fall} and rise in "
         "{rise})",
         "mengubah jumlah hari orang berada dalam paksaan sebesar {range} pada seluruh ujung hal "
         "yang tidak diketahui (dari {worlds} dunia seperti itu, dapat dipastikan turun dalam "
         "{fall} dan naik dalam {rise})"},
        {"answer.coerced.one",
         "changes the days that people spend under coercion by {range} (one replicate does not say "
         "how sure that is)",
         "mengubah jumlah hari orang berada dalam paksaan sebesar {range} (satu ulangan tidak "
         "menunjukkan seberapa pasti itu)"},
        {"answer.coerced.nothing", "does not change the days that people spend under coercion",
         "tidak mengubah jumlah hari orang berada dalam paksaan"},
        {"answer.coerced.unknown",
         "has an effect on the days that people spend under coercion that is not known",
         "berdampak pada jumlah hari orang berada dalam paksaan yang tidak diketahui besarnya"},
        {"answer.entries.lowers", "lowers entries into compounds by {range}",
         "menurunkan jumlah kasus masuk kompleks sebesar {range}"},
        {"answer.entries.raises", "raises entries into compounds by {range}",
         "menaikkan jumlah kasus masuk kompleks sebesar {range}"},
        {"answer.entries.unclear",
         "changes entries into compounds by {range}, which cannot be told from no change with "
         "{samples}",
         "mengubah jumlah kasus masuk kompleks sebesar {range}, yang dengan {samples} tidak dapat "
         "dibedakan dari keadaan tanpa perubahan"},
        {"answer.entries.alike",
         "changes entries into compounds by {range} in each of {samples}, which are too few to "
         "tell that from no change",
         "mengubah jumlah kasus masuk kompleks sebesar {range} dalam masing-masing dari {samples}, "
         "yang terlalu sedikit untuk membedakannya dari keadaan tanpa perubahan"},
        {"answer.entries.ends",
         "changes entries into compounds by {range} over the ends of what is not known (of "
         "{worlds} such worlds, it can be told that they fall in {fall} and rise in {rise})",
         "mengubah jumlah kasus masuk kompleks sebesar {range} pada seluruh ujung hal yang tidak "
         "diketahui (dari {worlds} dunia seperti itu, dapat dipastikan turun dalam {fall} dan naik "
         "dalam {rise})"},
        {"answer.entries.one", "changes entries into compounds by {range}",
         "mengubah jumlah kasus masuk kompleks sebesar {range}"},
        {"answer.entries.nothing", "does not change the number of entries into compounds",
         "tidak mengubah jumlah kasus masuk kompleks"},
        {"answer.entries.unknown", "has an effect on entries that is not known",
         "berdampak pada jumlah kasus masuk yang tidak diketahui besarnya"},
        {"answer.none_tells",
         "In this model none of these policies changes the days that people spend under coercion "
         "by more than can be told from no change with {samples}.",
         "Dalam model ini tidak satu pun dari kebijakan ini mengubah jumlah hari orang berada "
         "dalam "
         "paksaan sedemikian rupa sehingga, dengan {samples}, dapat dibedakan dari keadaan tanpa "
         "perubahan."},
        {"answer.others",
         "The others, in the same terms:", "Kebijakan lainnya, dengan ukuran yang sama:"},
        {"answer.next", "The next in the ranking, in the same terms:",
         "Kebijakan berikutnya dalam peringkat, dengan ukuran yang sama:"},
        {"answer.further", "The other {count} policies, in the same terms",
         "{count} kebijakan lainnya, dengan ukuran yang sama"},
        {"answer.further.does", "What it does in this model", "Dampaknya dalam model ini"},
        {"answer.further.row", "{coerced} and {entries}", "{coerced} dan {entries}"},
        {"answer.other", "“{policy}” {what}.", "“{policy}” {what}."},
        {"answer.few",
         "With {samples} intervals are wide, and what cannot be told from no change may only be "
         "hidden by chance. Run 20 or more before any of this is quoted (suar compare {option}).",
         "Dengan {samples} rentangnya lebar, dan yang tidak dapat dibedakan dari keadaan tanpa "
         "perubahan mungkin hanya tertutup kebetulan. Jalankan 20 atau lebih sebelum angka di sini "
         "dikutip (suar compare {option})."},
        {"answer.make_up",
         "How far recruiters make up for lost people is set to {value} here (0: what a policy "
         "takes "
         "stays lost; 1: they try until the places are full). No datum tells it, so no number on "
         "this page should be quoted without those for 0 and 1.",
         "Seberapa jauh perekrut mengganti orang yang hilang dari mereka ditetapkan {value} di "
         "sini "
         "(0: yang diambil kebijakan tetap hilang; 1: mereka berusaha sampai semua tempat penuh). "
         "Tidak ada data yang menunjukkannya, maka angka di halaman ini jangan dikutip tanpa angka "
         "untuk 0 dan 1."},
        {"answer.make_up.unknown",
         "How far recruiters make up for lost people is not known, and no number on this page "
         "should be quoted without those for no and for full replacement.",
         "Seberapa jauh perekrut mengganti orang yang hilang dari mereka tidak diketahui, dan "
         "angka "
         "di halaman ini jangan dikutip tanpa angka untuk tanpa penggantian dan penggantian "
         "penuh."},
        {"answer.ends",
         "The ranges of the answer go over the ends of what no datum identifies: how far "
         "recruiters make up for lost people, how likely a captive is recorded, and how many are "
         "named by captives. They hold the 95 % interval of each of these worlds. One number is "
         "moved at a time, with what must go with it, and without a new fit:",
         "Rentang dalam jawaban mencakup nilai ujung dari hal yang tidak ditunjukkan data: "
         "seberapa jauh perekrut mengganti orang yang hilang, seberapa mungkin orang yang disekap "
         "tercatat, dan berapa orang yang disebut oleh mereka yang disekap. Rentang itu memuat "
         "rentang 95 % dari tiap dunia. Angkanya diubah satu per satu, beserta yang harus ikut "
         "berubah, tanpa pencocokan baru:"},
        {"answer.ends.bare",
         "At the ends of what is not known the days change by {coerced} and entries by {entries}, "
         "as seen in too few replicates for an interval.",
         "Pada nilai ujung dari hal yang tidak diketahui, jumlah hari berubah sebesar {coerced} "
         "dan "
         "kasus masuk sebesar {entries}, seperti terlihat dalam ulangan yang terlalu sedikit untuk "
         "sebuah rentang."},
        {"answer.ends.bare.what",
         "What no datum identifies, at its ends: how far recruiters make up for lost people, how "
         "likely a captive is recorded, and how many are named by captives. These worlds were run "
         "with fewer replicates than the answer, too few for an interval. One number is moved at a "
         "time, with what must go with it, and without a new fit:",
         "Hal yang tidak ditunjukkan data, pada nilai ujungnya: seberapa jauh perekrut mengganti "
         "orang yang hilang, seberapa mungkin orang yang disekap tercatat, dan berapa orang yang "
         "disebut oleh mereka yang disekap. Dunia-dunia ini dijalankan dengan ulangan lebih "
         "sedikit "
         "daripada jawabannya, terlalu sedikit untuk sebuah rentang. Angkanya diubah satu per "
         "satu, "
         "beserta yang harus ikut berubah, tanpa pencocokan baru:"},
        {"answer.ends.here.drawn", "with the numbers that were drawn", "dengan angka yang diundi"},
        {"answer.ends.number", "Number at its end", "Angka pada ujungnya"},
        {"answer.ends.here", "as the base has it", "seperti dalam skenario dasar"},
        {"answer.ends.table", "“{policy}” at the ends of what is not known",
         "“{policy}” pada nilai ujung dari hal yang tidak diketahui"},
        {"answer.ends.not_run",
         "This comparison was made without those ends (suar compare --ends), so the ranges above "
         "show what chance leaves open, and nothing else.",
         "Perbandingan ini dibuat tanpa ujung-ujung itu (suar compare --ends), sehingga rentang di "
         "atas hanya mencerminkan ketidakpastian akibat kebetulan."},
        {"answer.meaning",
         "These are differences between two worlds with the same synthetic people and the same "
         "luck. They are not forecasts, and how many people are held in reality is not known. A "
         "replicate is the whole simulation once more, with other luck.",
         "Ini adalah selisih antara dua dunia dengan orang-orang sintetis dan kebetulan yang sama. "
         "Ini bukan ramalan, dan berapa orang yang sebenarnya disekap tidak diketahui. Satu "
         "ulangan "
         "adalah seluruh simulasi sekali lagi, dengan kebetulan yang lain."},
        {"ranking.heading", "Policies by what they spare people",
         "Kebijakan menurut penderitaan yang dicegah"},
        {"ranking.coerced.title", "Change in days under coercion, in percent of the base",
         "Perubahan hari dalam paksaan, dalam persen dari skenario dasar"},
        {"ranking.entries.title", "Change in entries into compounds, in percent of the base",
         "Perubahan jumlah kasus masuk kompleks, dalam persen dari skenario dasar"},
        {"ranking.axis", "percent of the base; left of 0 is less harm",
         "persen dari skenario dasar; di kiri 0 berarti penderitaan berkurang"},
        {"ranking.says", "{title}, in the order of the ranking: {rows}.",
         "{title}, menurut urutan peringkat: {rows}."},
        {"ranking.order",
         "Whether a policy spares more than the next is told by the difference of the two, under "
         "the same luck, rather than by whether their intervals overlap:",
         "Apakah suatu kebijakan mencegah lebih banyak daripada yang berikutnya ditunjukkan oleh "
         "selisih keduanya dengan kebetulan yang sama, bukan oleh tumpang tindihnya rentang:"},
        {"ranking.liberty",
         "People stopped, refused or left without a passport who were not bound for a compound are "
         "a cost to liberty. It stands beside the effect, like the money.",
         "Orang yang dihentikan, ditolak atau tidak diberi paspor padahal tidak menuju kompleks "
         "adalah biaya bagi kebebasan. Biaya itu berdiri di samping dampaknya, seperti halnya "
         "uang."},
        {"ranking.coerced", "Days under coercion", "Hari dalam paksaan"},
        {"ranking.entries", "Entries into compounds", "Masuk kompleks"},
        {"ranking.stops", "More people stopped who were not bound for a compound",
         "Tambahan orang yang dihentikan padahal tidak menuju kompleks"},
        {"ranking.stops_per", "Such people stopped for each one who was bound for a compound",
         "Orang seperti itu yang dihentikan untuk tiap orang yang memang menuju kompleks"},
        {"certainty.title", "How sure each outcome is", "Seberapa pasti tiap hasil"},
        {"certainty.row", "{policy}: {outcome}", "{policy}: {outcome}"},
        {"certainty.what", "Policy and outcome", "Kebijakan dan hasil"},
        {"certainty.held", "People held under coercion at the end",
         "Orang yang disekap dalam paksaan pada akhir jangka waktu"},
        {"certainty.better", "Probability that the policy lowers it",
         "Peluang bahwa kebijakan menurunkannya"},
        {"certainty.interval", "95 % interval, by t", "Rentang 95 %, dengan t"},
        {"certainty.interval.drawn", "95 % interval of the mean", "Rentang 95 % dari rata-rata"},
        {"certainty.bootstrap", "95 % interval by bootstrap, as a check",
         "Rentang 95 % dengan bootstrap, sebagai pembanding"},
        {"certainty.smallest", "Smallest change that would be found",
         "Perubahan terkecil yang akan ditemukan"},
        {"certainty.needed", "Replicates needed", "Ulangan yang diperlukan"},
        {"certainty.needed.draws", "Draws needed", "Undian yang diperlukan"},
        {"certainty.above", "above {value}\u00A0%", "di atas {value}\u00A0%"},
        {"certainty.below", "below {value}\u00A0%", "di bawah {value}\u00A0%"},
        {"certainty.no_difference", "no replicate differs", "tidak ada ulangan yang berbeda"},
        {"certainty.too_few", "needs at least three", "perlu sedikitnya tiga"},
        {"certainty.over_a_million", "more than a million", "lebih dari satu juta"},
        {"certainty.how",
         "How to read it: near 50 % the model does not tell whether the policy lowers the outcome; "
         "near 100 % it does, as far as chance goes, which says nothing of whether the model is "
         "right. A true change as large as the smallest one named would be found four times of "
         "five with {samples}; a smaller one may well stay hidden, so “not found” does not mean "
         "“no effect”. The last column says how many it takes for an interval that reaches "
         "{precision} of the change to each side. Changes are in percent of the base.",
         "Cara membacanya: peluang dekat 50 % berarti model tidak menunjukkan apakah kebijakan "
         "menurunkan hasil itu; dekat 100 % berarti ya, sejauh menyangkut kebetulan, tanpa "
         "mengatakan apakah modelnya benar. Perubahan sebenarnya sebesar perubahan terkecil yang "
         "disebut akan ditemukan empat dari lima kali dengan {samples}; yang lebih kecil mungkin "
         "tetap tersembunyi, jadi “tidak ditemukan” tidak berarti “tidak berdampak”. Kolom "
         "terakhir menunjukkan berapa banyak yang diperlukan agar rentangnya mencapai {precision} "
         "dari perubahan itu ke tiap sisi. Perubahan dinyatakan dalam persen dari skenario dasar."},
        {"certainty.quote",
         "Of the two intervals trust the first (Student's t), because replicates are few and their "
         "differences near normal. The bootstrap needs no normal distribution but is too narrow "
         "with a handful of replicates: where the two differ much, run more.",
         "Dari kedua rentang, percayailah yang pertama (t Student), karena ulangan sedikit dan "
         "selisihnya mendekati normal. Bootstrap tidak memerlukan sebaran normal, tetapi terlalu "
         "sempit bila ulangannya hanya beberapa: jika keduanya jauh berbeda, jalankan lebih banyak "
         "ulangan."},
        {"certainty.quote.drawn",
         "Parameters were drawn: both intervals here are of the mean over all draws, and the "
         "probability is that of one more draw. Quote the wider interval of the ranking above, "
         "which holds parameters and chance together.",
         "Parameter diundi: kedua rentang di sini adalah rentang rata-rata semua undian, sedangkan "
         "peluangnya untuk satu undian lagi. Kutiplah rentang yang lebih lebar dalam peringkat di "
         "atas, yang mencakup parameter dan kebetulan sekaligus."},
        {"ranking.cost", "Cost beyond the base", "Tambahan biaya terhadap skenario dasar"},
        {"answer.sentence.if",
         "In this model, if recruiters make up for lost people as far as assumed here ({value}; 0: "
         "not at all, 1: until their places are full), “{policy}” {coerced} and {entries}.",
         "Dalam model ini, jika perekrut mengganti orang yang tidak berhasil mereka dapatkan "
         "sejauh yang diasumsikan di sini ({value}; 0: tidak sama sekali, 1: sampai semua tempat "
         "terisi), “{policy}” {coerced} dan {entries}."},
        {"answer.most", "Of what is not known, this depends most on {number}.",
         "Dari hal-hal yang tidak diketahui, ini paling bergantung pada {number}."},
        {"answer.same",
         "In this model “{policy}” changes nothing at all: every world with it is the world "
         "without it.",
         "Dalam model ini “{policy}” tidak mengubah apa pun: setiap dunia dengannya sama dengan "
         "dunia tanpanya."},
        {"answer.further.same", "changes nothing at all", "tidak mengubah apa pun"},
        {"answer.coerced.ends.unclear",
         "changes the days that people spend under coercion by {range} over the ends of what is "
         "not known, which can be told from no change in none of them,",
         "mengubah jumlah hari orang berada dalam paksaan sebesar {range} pada seluruh ujung hal "
         "yang tidak diketahui, yang tidak dapat dibedakan dari keadaan tanpa perubahan pada satu "
         "pun di antaranya,"},
        {"answer.entries.ends.unclear",
         "changes entries into compounds by {range} over the ends of what is not known, which can "
         "be told from no change in none of them",
         "mengubah jumlah kasus masuk kompleks sebesar {range} pada seluruh ujung hal yang tidak "
         "diketahui, yang tidak dapat dibedakan dari keadaan tanpa perubahan pada satu pun di "
         "antaranya"},
        {"answer.coarse",
         "One agent stands for {persons} persons here: no number is finer than that, and rare "
         "things happen too seldom to be seen well. For numbers to quote, let it stand for {fine} "
         "or fewer (suar compare --weight {fine}).",
         "Di sini satu agen mewakili {persons} orang: tidak ada angka yang lebih halus daripada "
         "itu, dan hal yang langka terlalu jarang terjadi untuk terlihat dengan baik. Untuk angka "
         "yang akan dikutip, biarkan satu agen mewakili {fine} orang atau kurang (suar compare "
         "--weight {fine})."},
        {"answer.refilling",
         "Where entries rise while people spend no more days under coercion, this is how: who "
         "comes out sooner leaves a place, and recruiters who make up for losses fill it with "
         "somebody else.",
         "Jika jumlah kasus masuk naik sementara hari dalam paksaan tidak bertambah, penyebabnya "
         "begini: orang yang keluar lebih cepat meninggalkan tempat kosong, dan perekrut yang "
         "mengganti kehilangannya mengisinya dengan orang lain."},
        {"answer.ends.own", "does not apply: the policy sets this number itself",
         "tidak berlaku: kebijakan ini menetapkan sendiri angka tersebut"},
        {"answer.ends.row", "{number}: {setting}", "{number}: {setting}"},
        {"answer.ends.drawn",
         "Parameters that are given as distributions were drawn, and the ranges above hold them "
         "and chance together. What is not known of the others (suar compare --ends) is not in "
         "them.",
         "Parameter yang diberikan sebagai sebaran telah diundi, dan rentang di atas mencakup "
         "parameter itu dan kebetulan sekaligus. Yang tidak diketahui dari parameter lain (suar "
         "compare --ends) tidak termasuk."},
        {"unknown.recruiter.make_up", "how far recruiters make up for lost people",
         "seberapa jauh perekrut mengganti orang yang hilang"},
        {"unknown.mission.recording", "how likely a captive is recorded by a mission",
         "seberapa mungkin orang yang disekap dicatat perwakilan RI"},
        {"unknown.referral.per_captive_year", "how many people captives name",
         "berapa orang yang disebut oleh mereka yang disekap"},
        {"ranking.pairs", "Each policy against the next",
         "Tiap kebijakan dibandingkan dengan yang berikutnya"},
        {"ranking.pair", "Policy less the next", "Kebijakan dikurangi yang berikutnya"},
        {"ranking.pair.row", "“{one}” less “{next}”", "“{one}” dikurangi “{next}”"},
        {"ranking.pair.days", "Difference in days under coercion", "Selisih hari dalam paksaan"},
        {"ranking.pair.sure", "Probability that the first spares more",
         "Peluang bahwa yang pertama mencegah lebih banyak"},
        {"ranking.without_ends",
         "These intervals are for the numbers as the base has them: chance only. The ranges of the "
         "answer, which go over the ends of what is not known, are wider.",
         "Rentang ini berlaku untuk angka seperti dalam skenario dasar: hanya kebetulan. Rentang "
         "dalam jawaban, yang mencakup nilai ujung dari hal yang tidak diketahui, lebih lebar."},
        {"certainty.no_chance", "too few that are all alike to tell",
         "terlalu sedikit dan semuanya sama, tidak dapat dikatakan"},
        {"certainty.without_ends",
         "This table is for the numbers as the base has them, without the ends of what is not "
         "known.",
         "Tabel ini berlaku untuk angka seperti dalam skenario dasar, tanpa nilai ujung dari hal "
         "yang tidak diketahui."},
    };
    return messages;
}

} // namespace suar
