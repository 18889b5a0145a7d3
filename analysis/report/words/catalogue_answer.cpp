#include "report/words/catalogue_parts.h"

namespace suar {

std::span<const Message> answer_messages() {
    static constexpr Message messages[] = {
        {"answer.heading", "The answer", "Jawabannya"},
        {"answer.sentence",
         "In this model “{policy}” {coerced} and {entries}, depending mostly on whether recruiters "
         "make up for the people they lose, which is not known.",
         "Dalam model ini “{policy}” {coerced} dan {entries}, terutama bergantung pada apakah "
         "perekrut mengganti orang yang tidak berhasil mereka dapatkan, dan itu tidak diketahui."},
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
         "changes the days that people spend under coercion by {range} from one end of what is not "
         "known to the other, which cannot be told from no change,",
         "mengubah jumlah hari orang berada dalam paksaan sebesar {range} antara "
         "nilai ujung dari hal yang tidak diketahui, yang tidak dapat dibedakan dari keadaan tanpa "
         "perubahan,"},
        {"answer.coerced.one",
         "changes the days that people spend under coercion by {range} (one replicate does not say "
         "how sure that is)",
         "mengubah jumlah hari orang berada dalam paksaan sebesar {range} (satu ulangan tidak "
         "menunjukkan seberapa pasti itu)"},
        {"answer.coerced.nothing", "changes no day that people spend under coercion",
         "tidak mengubah jumlah hari orang berada dalam paksaan"},
        {"answer.coerced.unknown",
         "has an effect on the days that people spend under coercion that is not known",
         "berdampak pada jumlah hari orang berada dalam paksaan yang tidak diketahui besarnya"},
        {"answer.entries.lowers", "lowers entries into compounds by {range}",
         "menurunkan jumlah orang yang masuk kompleks sebesar {range}"},
        {"answer.entries.raises", "raises entries into compounds by {range}",
         "menaikkan jumlah orang yang masuk kompleks sebesar {range}"},
        {"answer.entries.unclear",
         "changes entries into compounds by {range}, which cannot be told from no change with "
         "{samples}",
         "mengubah jumlah orang yang masuk kompleks sebesar {range}, yang dengan {samples} tidak "
         "dapat dibedakan dari keadaan tanpa perubahan"},
        {"answer.entries.alike",
         "changes entries into compounds by {range} in each of {samples}, which are too few to "
         "tell that from no change",
         "mengubah jumlah orang yang masuk kompleks sebesar {range} dalam masing-masing dari "
         "{samples}, yang terlalu sedikit untuk membedakannya dari tanpa perubahan"},
        {"answer.entries.ends",
         "changes entries into compounds by {range} from one end of what is not known to the "
         "other, which cannot be told from no change",
         "mengubah jumlah orang yang masuk kompleks sebesar {range} antara "
         "nilai ujung dari hal yang tidak diketahui, yang tidak dapat dibedakan dari keadaan tanpa "
         "perubahan"},
        {"answer.entries.one", "changes entries into compounds by {range}",
         "mengubah jumlah orang yang masuk kompleks sebesar {range}"},
        {"answer.entries.nothing", "changes no number of entries into compounds",
         "tidak mengubah jumlah orang yang masuk kompleks"},
        {"answer.entries.unknown", "has an effect on entries that is not known",
         "berdampak pada jumlah orang yang masuk yang tidak diketahui besarnya"},
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
        {"answer.other", "“{policy}” {coerced} and {entries}.",
         "“{policy}” {coerced} dan {entries}."},
        {"answer.few",
         "With {samples} intervals are wide, and what cannot be told from no change may only be "
         "hidden by chance. Run 20 or more before any of this is quoted (suar compare {option}).",
         "Dengan {samples} rentangnya lebar, dan yang tidak dapat dibedakan dari keadaan tanpa "
         "perubahan "
         "mungkin hanya tertutup kebetulan. Jalankan 20 atau lebih sebelum angka di sini dikutip "
         "(suar compare {option})."},
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
         "The ranges above go over the ends of what no datum identifies: how far recruiters make "
         "up "
         "for lost people, how likely a captive is recorded, and how many are named by captives. "
         "One of them is moved at a time, without a new fit:",
         "Rentang di atas mencakup nilai ujung dari hal yang tidak ditunjukkan data: seberapa jauh "
         "perekrut mengganti orang yang hilang, seberapa mungkin orang yang disekap tercatat, dan "
         "berapa orang yang disebut oleh mereka yang disekap. Diubah satu per satu, tanpa "
         "pencocokan baru:"},
        {"answer.ends.number", "Number at its end", "Angka pada ujungnya"},
        {"answer.ends.here", "as the base has it", "seperti dalam skenario dasar"},
        {"answer.ends.table", "“{policy}” at the ends of what is not known",
         "“{policy}” pada nilai ujung dari hal yang tidak diketahui"},
        {"answer.ends.not_run",
         "This comparison was made without those ends (suar compare --ends), so the ranges above "
         "show chance alone.",
         "Perbandingan ini dibuat tanpa ujung-ujung itu (suar compare --ends), sehingga rentang di "
         "atas hanya menunjukkan kebetulan."},
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
         "Perubahan jumlah orang yang masuk kompleks, dalam persen dari skenario dasar"},
        {"ranking.axis", "percent of the base; left of 0 is less harm",
         "persen dari skenario dasar; di kiri 0 berarti penderitaan berkurang"},
        {"ranking.says", "{title}, from the largest fall to the largest rise: {rows}.",
         "{title}, dari penurunan terbesar sampai kenaikan terbesar: {rows}."},
        {"ranking.order",
         "Policies whose intervals overlap cannot be ranked against each other with certainty.",
         "Urutan kebijakan yang rentangnya bertumpang tindih tidak dapat dipastikan."},
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
        {"certainty.held", "People held at the end", "Orang yang disekap pada akhir jangka waktu"},
        {"certainty.better", "Probability that the policy lowers it",
         "Peluang bahwa kebijakan menurunkannya"},
        {"certainty.interval", "95 % interval, to be quoted", "Rentang 95 %, untuk dikutip"},
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
        {"certainty.too_few", "not with fewer than three", "tidak dengan kurang dari tiga"},
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
         "Quote the first interval (Student's t), because replicates are few and their differences "
         "near normal. The bootstrap needs no normal distribution but is too narrow with a handful "
         "of replicates: where the two differ much, run more.",
         "Kutiplah rentang yang pertama (t Student), karena ulangan sedikit dan selisihnya "
         "mendekati normal. Bootstrap tidak memerlukan sebaran normal, tetapi terlalu sempit bila "
         "ulangannya hanya beberapa: jika keduanya jauh berbeda, jalankan lebih banyak ulangan."},
        {"certainty.quote.drawn",
         "Parameters were drawn: both intervals here are of the mean over all draws, and the "
         "probability is that of one more draw. Quote the wider interval of the ranking above, "
         "which holds parameters and chance together.",
         "Parameter diundi: kedua rentang di sini adalah rentang rata-rata semua undian, sedangkan "
         "peluangnya untuk satu undian lagi. Kutiplah rentang yang lebih lebar dalam peringkat di "
         "atas, yang mencakup parameter dan kebetulan sekaligus."},
        {"ranking.cost", "Cost beyond the base", "Tambahan biaya terhadap skenario dasar"},
    };
    return messages;
}

} // namespace suar
