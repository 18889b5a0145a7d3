#include "report/words/catalogue_parts.h"

namespace suar {

std::span<const Message> chart_messages() {
    static constexpr Message messages[] = {
        {"chart.table.of", "The numbers as a table: {title}", "Angkanya dalam tabel: {title}"},
        {"command.of", "Commands: {section}", "Perintah: {section}"},
        {"course.heading", "Over time", "Dari waktu ke waktu"},
        {"course.absent",
         "This comparison holds no monthly series, so nothing can be drawn over time.",
         "Perbandingan ini tidak memuat deret bulanan, sehingga perjalanan waktu tidak dapat "
         "digambar."},
        {"course.truth.title", "What happens in the model, month by month",
         "Yang terjadi dalam model, bulan demi bulan"},
        {"course.record.title", "What missions record of it, month by month",
         "Yang dicatat perwakilan RI, bulan demi bulan"},
        {"course.truth.says",
         "Entries into compounds and people held under coercion by month, for the base and each "
         "policy, with bands. What is compared begins on {begins}. At the end of {last}: {rows}.",
         "Kasus masuk kompleks dan orang yang disekap dalam paksaan menurut bulan, untuk skenario "
         "dasar dan tiap kebijakan, dengan pita. Yang dibandingkan mulai {begins}. Pada akhir "
         "{last}: {rows}."},
        {"course.record.says",
         "Cases recorded by missions by month, for the base and each policy, with bands. What is "
         "compared begins on {begins}.",
         "Kasus yang dicatat perwakilan RI menurut bulan, untuk skenario dasar dan tiap kebijakan, "
         "dengan pita. Yang dibandingkan mulai {begins}."},
        {"course.entries", "Entries into compounds, persons a month",
         "Masuk kompleks, orang per bulan"},
        {"course.coerced_held", "Held under coercion at the end of the month, persons",
         "Disekap dalam paksaan pada akhir bulan, orang"},
        {"course.recorded_cases", "Recorded cases, persons a month",
         "Kasus yang dicatat, orang per bulan"},
        {"course.bands", "The line is the mean of the replicates; the band holds {share} of them.",
         "Garis adalah rata-rata ulangan; pita mencakup {share} ulangan."},
        {"course.all", "all", "semua"},
        {"course.nine_of_ten", "nine of ten", "sembilan dari sepuluh"},
        {"course.month", "Month", "Bulan"},
        {"course.begins", "what is compared begins", "yang dibandingkan mulai"},
        {"course.shown",
         "To stay readable the pictures show the base and the first {count} policies of the "
         "ranking; the tables have all.",
         "Agar tetap terbaca, gambar menunjukkan skenario dasar dan {count} kebijakan teratas; "
         "tabel memuat semuanya."},
        {"world.base", "base: {title}", "dasar: {title}"},
        {"countries.heading", "By country", "Menurut negara"},
        {"countries.title", "Persons held under coercion in each country, at the end of the month",
         "Orang yang disekap dalam paksaan di tiap negara, pada akhir bulan"},
        {"countries.says",
         "One small picture for each country: persons held under coercion by month, for the base "
         "and each policy. At the end of {last}, in the base: {rows}.",
         "Satu gambar kecil untuk tiap negara: orang yang disekap dalam paksaan menurut bulan, "
         "untuk skenario dasar dan tiap kebijakan. Pada akhir {last}, dalam skenario dasar: "
         "{rows}."},
        {"countries.scale", "Each picture has a scale of its own.",
         "Setiap gambar mempunyai skala sendiri."},
        {"countries.absent",
         "This comparison holds no monthly series by country. What changed in each of them over "
         "the whole window stands below, where harm moved.",
         "Perbandingan ini tidak memuat deret bulanan menurut negara. Perubahan di tiap negara "
         "selama seluruh jangka waktu ada di bawah, di bagian perpindahan penderitaan."},
        {"provinces.heading", "Who is spared, by province",
         "Siapa yang terhindar, menurut provinsi"},
        {"provinces.title", "“{policy}”: entries averted per 100,000 workers over the whole period",
         "“{policy}”: kasus masuk yang dicegah per 100.000 pekerja selama seluruh jangka waktu"},
        {"provinces.less", "spared", "terhindar"},
        {"provinces.more", "more harmed", "lebih banyak korban"},
        {"provinces.says",
         "Map of Indonesia's provinces: entries into compounds averted per 100,000 workers by "
         "“{policy}”, as far as it can be told.",
         "Peta provinsi Indonesia: kasus masuk kompleks yang dicegah per 100.000 pekerja oleh "
         "“{policy}”, sejauh dapat dipastikan."},
        {"provinces.says.none",
         "Map of Indonesia's provinces. In none of them can “{policy}” be told to spare people.",
         "Peta provinsi Indonesia. Tidak satu provinsi pun dapat dikatakan terhindar berkat "
         "“{policy}”."},
        {"provinces.none_told",
         "In no province can the effect of the first policy of the ranking be told from no change, "
         "so the map stays white.",
         "Tidak satu provinsi pun menunjukkan dampak kebijakan teratas yang dapat dibedakan dari "
         "keadaan tanpa perubahan, sehingga peta tetap putih."},
        {"provinces.remark",
         "Benefit, not risk: where recruiters have their homes is an assumption, so the map says "
         "nothing of the people of a province. Coloured on the map and marked * in the table is "
         "what can be told from no change with all provinces looked at (Holm's method, 5 % for all "
         "together); the rest may be chance.",
         "Manfaat, bukan risiko: asal perekrut adalah asumsi, sehingga peta ini tidak mengatakan "
         "apa-apa tentang penduduk suatu provinsi. Yang berwarna di peta dan bertanda * dalam "
         "tabel adalah yang dapat dibedakan dari keadaan tanpa perubahan ketika semua provinsi "
         "dilihat bersama (metode Holm, 5 % untuk semuanya); selebihnya mungkin kebetulan."},
        {"provinces.absent", "This comparison does not hold entries by home province.",
         "Perbandingan ini tidak memuat jumlah orang yang masuk menurut provinsi asal."},
        {"provinces.no_map", "There is no map of these provinces; the table has them all.",
         "Tidak ada peta untuk provinsi-provinsi ini; tabel memuat semuanya."},
        {"provinces.province", "Province", "Provinsi"},
        {"provinces.averted", "Entries averted per 100,000 workers over the whole period",
         "Kasus masuk yang dicegah per 100.000 pekerja selama seluruh jangka waktu"},
        {"groups.title", "Change in entries by group",
         "Perubahan jumlah kasus masuk menurut kelompok"},
        {"groups.group", "Group", "Kelompok"},
        {"groups.remark",
         "Who benefits: the same change for women and men, ages, educations and years. It says "
         "where "
         "help arrives, not who is at fault or at risk.",
         "Siapa yang mendapat manfaat: perubahan yang sama untuk perempuan dan laki-laki, umur, "
         "pendidikan, dan tahun. Ini menunjukkan di mana pertolongan sampai, bukan siapa yang "
         "salah "
         "atau berisiko."},
        {"groups.row", "{division}: {part}", "{division}: {part}"},
        {"groups.sex", "Sex", "Jenis kelamin"},
        {"groups.age", "Age", "Umur"},
        {"groups.education", "Education", "Pendidikan"},
        {"groups.year", "Year", "Tahun"},
        {"moved.heading", "Where harm moved", "Ke mana penderitaan berpindah"},
        {"moved.title", "“{policy}”: change in entries by country",
         "“{policy}”: perubahan jumlah kasus masuk menurut negara"},
        {"moved.less", "fewer entries than in the base", "lebih sedikit daripada dasar"},
        {"moved.more", "more entries than in the base", "lebih banyak daripada dasar"},
        {"moved.not_told", "no finding: cannot be told from no change",
         "bukan temuan: tidak dapat dibedakan dari keadaan tanpa perubahan"},
        {"moved.cell.not_told", "{change}, cannot be told from no change",
         "{change}, tidak dapat dibedakan dari keadaan tanpa perubahan"},
        {"moved.none_told",
         "In no country can the change under the first policy of the ranking be told from no "
         "change: this comparison finds no place to which harm moved, nor that it did not move.",
         "Tidak satu negara pun menunjukkan perubahan di bawah kebijakan teratas yang dapat "
         "dibedakan dari keadaan tanpa perubahan: perbandingan ini tidak menemukan ke mana "
         "penderitaan berpindah, dan tidak pula menunjukkan bahwa penderitaan tidak berpindah."},
        {"moved.says",
         "Map with an arc from Indonesia to each country for the change in entries under "
         "“{policy}”.",
         "Peta dengan busur dari Indonesia ke tiap negara untuk perubahan jumlah kasus masuk di "
         "bawah “{policy}”."},
        {"moved.says.told", "Found, each arc as wide as its change: {rows}.",
         "Yang ditemukan, tiap busur selebar perubahannya: {rows}."},
        {"moved.says.not_told",
         "Thin, grey and dashed, because they cannot be told from no change: {rows}.",
         "Tipis, kelabu, dan putus-putus, karena tidak dapat dibedakan dari keadaan tanpa "
         "perubahan: "
         "{rows}."},
        {"moved.arcs",
         "Arcs lead from the middle of the map's Indonesia: they stand for countries, not for "
         "routes. Thin, grey and dashed arcs are no findings: with all countries looked at (Holm's "
         "method, 5 % for all together) the change cannot be told from none, so the map names "
         "their country without a number.",
         "Busur bermula dari tengah Indonesia di peta: busur menunjukkan negara, bukan rute. Busur "
         "tipis, kelabu, dan putus-putus bukan temuan: ketika semua negara dilihat bersama (metode "
         "Holm, 5 % untuk semuanya) perubahannya tidak dapat dibedakan dari nol, sehingga peta "
         "hanya menyebut nama negaranya tanpa angka."},
        {"moved.country", "Country", "Negara"},
        {"moved.not_averted",
         "What a policy only moves to other countries, onto people of other nationalities or to a "
         "later year is not averted:",
         "Yang hanya dipindahkan kebijakan ke negara lain, ke orang dari kewarganegaraan lain, "
         "atau "
         "ke tahun berikutnya tidak terhitung dicegah:"},
        {"moved.table", "What each policy moves", "Yang dipindahkan tiap kebijakan"},
        {"moved.abroad", "Places that enforcement moved to other countries",
         "Tempat yang dipindahkan penindakan ke negara lain"},
        {"moved.others", "Places that went to people of other nationalities",
         "Tempat yang beralih ke orang dari kewarganegaraan lain"},
        {"moved.entries_per", "Entries more in other countries, for each entry fewer somewhere",
         "Tambahan kasus masuk di negara lain, untuk tiap kasus masuk yang berkurang di suatu "
         "negara"},
        {"moved.entries_per_averted",
         "Entries more in other countries, for each entry averted in all countries together",
         "Tambahan kasus masuk di negara lain, untuk tiap kasus masuk yang dicegah di semua "
         "negara secara keseluruhan"},
        {"moved.places_per", "Places moved to other countries or people, for each entry averted",
         "Tempat yang beralih ke negara atau orang lain, untuk tiap orang yang terhindar"},
        {"moved.later", "Of those averted by {last}: enter in the 12 months after",
         "Dari yang terhindar sampai {last}: masuk dalam 12 bulan sesudahnya"},
        {"moved.remark",
         "“Not told”: the change cannot be told from no change, which is not that nothing moves. "
         "“Does not apply”: nothing falls away that could move. “Not known” in the last column: "
         "the run ends too early to say. How many places enforcement moves, and how many go to "
         "people of other nationalities, follows from what the scenario assumes "
         "(industry.substitution for the second), so that chance changes little of it. Persons who "
         "enter in both worlds, but by another country or channel, stand in the ledger as "
         "diverted.",
         "“Tidak dapat dipastikan”: perubahannya tidak dapat dibedakan dari nol, dan itu tidak "
         "berarti tidak ada yang berpindah. “Tidak berlaku”: tidak ada yang berkurang yang dapat "
         "berpindah. “Tidak diketahui” di kolom terakhir: simulasi berakhir terlalu dini untuk "
         "mengatakannya. Berapa tempat yang dipindahkan penindakan, dan berapa yang beralih ke "
         "orang dari kewarganegaraan lain, mengikuti asumsi skenario (untuk yang kedua: "
         "industry.substitution), sehingga kebetulan hanya sedikit mengubahnya. Orang yang masuk "
         "di kedua dunia, tetapi lewat negara atau saluran lain, ada dalam neraca sebagai "
         "teralihkan."},
        {"plane.heading", "Cost against effect", "Biaya dibandingkan dengan dampak"},
        {"plane.title", "Cost beyond the base against days under coercion averted",
         "Tambahan biaya dibandingkan dengan hari paksaan yang dicegah"},
        {"plane.cost", "cost, IDR", "biaya, Rp"},
        {"plane.effect", "days under coercion averted", "hari paksaan yang dicegah"},
        {"plane.says",
         "Each policy as a point with its intervals: cost to the right, days under coercion "
         "averted "
         "upwards. {rows}.",
         "Setiap kebijakan sebagai titik dengan rentangnya: biaya ke kanan, hari paksaan yang "
         "dicegah ke atas. {rows}."},
        {"plane.row", "{policy}: {cost}, {effect} days", "{policy}: {cost}, {effect} hari"},
        {"plane.remark",
         "Up and to the left is better. No price is put on a life or on liberty: people stopped "
         "who "
         "were not bound for a compound stand in the ranking.",
         "Makin ke kiri atas makin baik. Nyawa dan kebebasan tidak diberi harga: orang yang "
         "dihentikan padahal tidak menuju kompleks ada di bagian peringkat."},
        {"plane.absent", "No policy has a cost, or costs are not known.",
         "Tidak ada kebijakan yang mempunyai biaya, atau biayanya tidak diketahui."},
        {"plane.table.cost", "Cost beyond the base", "Tambahan biaya"},
        {"plane.table.effect", "Days under coercion averted", "Hari paksaan yang dicegah"},
        {"plane.table.per_day", "Cost per day averted", "Biaya per hari yang dicegah"},
        {"plane.table.per_entry", "Cost per entry averted", "Biaya per kasus masuk yang dicegah"},
        {"plane.discount",
         "Prices and probabilities count later costs and days for less, by {rate} a year.",
         "Harga dan peluang menghitung biaya dan hari yang lebih kemudian dengan potongan {rate} "
         "setahun."},
        {"plane.table.standing", "Among all", "Di antara semua"},
        {"plane.efficient", "nothing gives as much for less",
         "tidak ada yang memberi sebanyak itu dengan lebih murah"},
        {"plane.dominated", "“{other}” costs no more and averts no less",
         "“{other}” tidak lebih mahal dan mencegah tidak lebih sedikit"},
        {"plane.dominated.base", "doing nothing more costs no more and averts no less",
         "tanpa kebijakan tambahan tidak lebih mahal dan mencegah tidak lebih sedikit"},
        {"plane.extended", "a mix of two others gives more for the money",
         "campuran dua kebijakan lain lebih sepadan dengan biayanya"},
        {"plane.curve.title",
         "How likely each policy is worth its cost, by what a day under coercion averted is worth",
         "Seberapa mungkin tiap kebijakan sepadan dengan biayanya, menurut nilai satu hari paksaan "
         "yang dicegah"},
        {"plane.curve.along", "IDR that a day averted is worth to those who decide",
         "nilai satu hari yang dicegah bagi pengambil keputusan, Rp"},
        {"plane.curve.upwards", "probability", "peluang"},
        {"plane.curve.says",
         "A curve for each policy: the probability that what it averts is worth more than it "
         "costs, "
         "the more a day averted is worth. At the highest worth shown: {rows}.",
         "Satu kurva untuk tiap kebijakan: peluang bahwa yang dicegahnya bernilai lebih daripada "
         "biayanya, menurut nilai satu hari yang dicegah. Pada nilai tertinggi: {rows}."},
        {"plane.curve.remark",
         "What a day is worth is for those who decide to say; this page puts no price on it.",
         "Nilai satu hari ditentukan oleh pengambil keputusan; halaman ini tidak memberinya "
         "harga."},
        {"course.apart",
         "What happens in the model and what is recorded of it are apart: a policy can raise the "
         "record while harm falls, and the other way round.",
         "Yang terjadi dalam model dan yang tercatat dipisahkan: kebijakan dapat menaikkan catatan "
         "sementara penderitaan berkurang, dan sebaliknya."},
        {"provinces.says.spared", "Most in {rows}.", "Terbanyak di {rows}."},
        {"provinces.says.harmed", "More harmed in {rows}.", "Lebih banyak korban di {rows}."},
        {"provinces.told", "{change} *", "{change} *"},
        {"groups.nobody", "nobody enters", "tidak ada yang masuk"},
        {"moved.arcs.beyond", "The Emirates lie beyond the left margin.",
         "Uni Emirat Arab terletak di luar tepi kiri."},
        {"moved.same", "Nothing moves: the first policy of the ranking changes nothing.",
         "Tidak ada yang berpindah: kebijakan teratas tidak mengubah apa pun."},
        {"moved.nobody", "nobody is averted", "tidak ada yang dicegah"},
        {"plane.years", "What “{policy}” spends beyond the base, by intervention and year",
         "Tambahan pengeluaran “{policy}” dibanding skenario dasar, menurut intervensi dan tahun"},
        {"plane.years.intervention", "Intervention", "Intervensi"},
        {"plane.years.all", "In all", "Seluruhnya"},
        {"plane.assumed",
         "Costs are those that the scenarios set for the policies. Most stand on assumptions, and "
         "they leave out what others pay, such as raids by other states; “What it assumes” lists "
         "them.",
         "Biaya adalah yang ditetapkan skenario untuk kebijakan. Sebagian besar bertumpu pada "
         "asumsi dan tidak mencakup yang dibayar pihak lain, seperti penggerebekan oleh negara "
         "lain; semuanya tercantum dalam “Asumsi yang dipakai”."},
        {"plane.not_told", "cannot be told: its days averted may be those of “{other}”",
         "tidak dapat dipastikan: hari yang dicegahnya mungkin sama dengan “{other}”"},
        {"plane.not_told.base", "cannot be told: it may avert no days at all",
         "tidak dapat dipastikan: mungkin tidak ada hari yang dicegahnya"},
        {"plane.curve.too_few",
         "How likely each policy is worth its cost is not drawn: with fewer than {least} "
         "replicates the curve would show those few and nothing else.",
         "Seberapa mungkin tiap kebijakan sepadan dengan biayanya tidak digambar: dengan kurang "
         "dari {least} ulangan kurva hanya menunjukkan yang sedikit itu."},
    };
    return messages;
}

} // namespace suar
