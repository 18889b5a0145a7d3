#include "report/words/catalogue_parts.h"

namespace suar {

std::span<const Message> frame_messages() {
    static constexpr Message messages[] = {
        {"page.language", "en", "id"},
        {"page.title", "What the policies change", "Apa yang diubah kebijakan-kebijakan ini"},
        {"page.skip", "To the answer", "Langsung ke jawaban"},
        {"page.contents", "Contents", "Isi"},
        {"page.question.one",
         "What does “{policies}” change, against “{base}”, from {first} to {last}?",
         "Apa yang diubah oleh “{policies}” dibandingkan dengan “{base}”, dari {first} sampai "
         "{last}?"},
        {"page.question.several",
         "What do {policies} change, each against “{base}”, from {first} to {last}?",
         "Apa yang diubah oleh {policies}, masing-masing dibandingkan dengan “{base}”, dari "
         "{first} sampai {last}?"},
        {"page.question.many",
         "What do these {count} policies change, each against “{base}”, from {first} to {last}? "
         "The ranking below names them all.",
         "Apa yang diubah oleh {count} kebijakan ini, masing-masing dibandingkan dengan “{base}”, "
         "dari {first} sampai {last}? Semuanya disebut dalam peringkat di bawah."},
        {"page.and", "{first} and {second}", "{first} dan {second}"},
        {"page.quoted", "“{title}”", "“{title}”"},
        {"page.footer.persons",
         "Every person in this simulation is synthetic, and places are no finer than provinces and "
         "countries. It serves prevention and protection only.",
         "Semua orang dalam simulasi ini sintetis, dan tempat tidak lebih rinci daripada provinsi "
         "dan negara. Simulasi ini hanya untuk pencegahan dan pelindungan."},
        {"page.footer.help",
         "If you or someone you know is held abroad or has been offered such a job: the Indonesian "
         "foreign ministry's protection service (Safe Travel, peduliwni.kemlu.go.id) and the "
         "nearest embassy help everyone, however they left.",
         "Jika Anda atau orang yang Anda kenal sedang disekap di luar negeri atau menerima tawaran "
         "kerja seperti ini: layanan pelindungan Kementerian Luar Negeri (Safe Travel, "
         "peduliwni.kemlu.go.id) dan perwakilan RI terdekat menolong semua orang, bagaimanapun "
         "cara mereka berangkat."},
        {"page.footer.map",
         "Map of provinces: @svg-maps/indonesia, after MapSVG, CC BY 4.0, moved and simplified; "
         "countries: Natural Earth, public domain. Charts: Apache ECharts, Apache-2.0.",
         "Peta provinsi: @svg-maps/indonesia, berdasarkan MapSVG, CC BY 4.0, digeser dan "
         "disederhanakan; negara: Natural Earth, domain publik. Grafik: Apache ECharts, "
         "Apache-2.0."},
        {"chart.table", "The numbers as a table", "Angkanya dalam tabel"},
        {"number.with_interval", "{value} ({low} to {high})", "{value} ({low} sampai {high})"},
        {"number.percent", "{value}\u00A0%", "{value}\u00A0%"},
        {"number.percent_range", "{low} to {high}\u00A0%", "{low} sampai {high}\u00A0%"},
        {"number.percent_with_interval", "{value}\u00A0% ({low} to {high})",
         "{value}\u00A0% ({low} sampai {high})"},
        {"number.percent_tiny", "less than {least}\u00A0%", "kurang dari {least}\u00A0%"},
        {"number.percent_up_to", "up to {high}\u00A0%", "hingga {high}\u00A0%"},
        {"number.percent_about", "about {value}\u00A0%", "sekitar {value}\u00A0%"},
        {"number.alike", "{value} (the same in every replicate)",
         "{value} (sama dalam setiap ulangan)"},
        {"samples.replicates", "{count} replicates", "{count} ulangan"},
        {"samples.draws", "{count} draws of the parameters", "{count} undian parameter"},
        {"money.trillion", "{amount} trillion IDR", "Rp{amount} triliun"},
        {"money.billion", "{amount} billion IDR", "Rp{amount} miliar"},
        {"money.million", "{amount} million IDR", "Rp{amount} juta"},
        {"money.one", "{amount} IDR", "Rp{amount}"},
        {"short.trillion", "{amount} trillion", "{amount} triliun"},
        {"short.billion", "{amount} billion", "{amount} miliar"},
        {"short.million", "{amount} million", "{amount} juta"},
        {"price.none", "none: it does not fall", "tidak ada: tidak berkurang"},
        {"price.none.persons", "does not apply", "tidak berlaku"},
        {"price.free", "nothing is spent", "tanpa biaya"},
        {"price.not_distinguishable", "not told", "tidak dapat dipastikan"},
        {"price.not_known", "not known", "tidak diketahui"},
        {"value.not_known", "not known", "tidak diketahui"},
        {"table.policy", "Policy", "Kebijakan"},
        {"table.interval",
         "In brackets: where the true value of the model lies with 95 % confidence, as far as "
         "chance goes{parameters}.",
         "Dalam kurung: rentang nilai sebenarnya dari model dengan keyakinan 95 %, sejauh "
         "menyangkut kebetulan{parameters}."},
        {"table.interval.parameters", " and the parameters that were drawn",
         " dan parameter yang diundi"},
        {"table.one_replicate",
         "There is only one replicate: nothing can be said of how sure the numbers are.",
         "Hanya ada satu ulangan: tidak ada yang dapat dikatakan tentang kepastian angkanya."},
        {"page.about",
         "This page is about people in Indonesia who answer job offers that end in closed "
         "compounds abroad, where they are held and made to run online fraud.",
         "Halaman ini tentang orang di Indonesia yang menjawab tawaran kerja yang berujung di "
         "kompleks tertutup di luar negeri, tempat mereka disekap dan dipaksa menjalankan penipuan "
         "daring."},
        {"price.unsure", "{value} (how sure that is cannot be told)",
         "{value} (kepastiannya tidak dapat dikatakan)"},
    };
    return messages;
}

} // namespace suar
