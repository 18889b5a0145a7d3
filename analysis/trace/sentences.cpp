#include "trace/sentences.h"

#include <algorithm>

namespace suar {

namespace {

// In the order of What.
constexpr std::array<Sentence, whats> sentences{{
    {"begins_formal", {"{She} has a job with a contract.", "Ia punya pekerjaan dengan kontrak."}},
    {"begins_informal",
     {"{She} makes a living by informal work.", "Ia hidup dari pekerjaan informal."}},
    {"begins_searching", {"{She} is looking for work.", "Ia sedang mencari pekerjaan."}},
    {"another_person",
     {"This person leaves the labour force. From here on the model has another person, without "
      "this history, in the same place.",
      "Orang ini keluar dari angkatan kerja. Sejak saat ini model menempatkan orang lain, tanpa "
      "riwayat ini, di tempat yang sama."}},
    {"loses_work", {"{She} loses {her} work.", "Ia kehilangan pekerjaannya."}},
    {"finds_formal_work",
     {"{She} finds a job with a contract.", "Ia mendapat pekerjaan dengan kontrak."}},
    {"finds_informal_work", {"{She} finds informal work.", "Ia mendapat pekerjaan informal."}},
    {"leaves_for_legal_work",
     {"{She} leaves for legal work abroad.",
      "Ia berangkat untuk bekerja di luar negeri secara resmi."}},
    {"returns_from_legal_work",
     {"{She} comes home from legal work abroad.",
      "Ia pulang dari pekerjaan resmi di luar negeri."}},
    {"hears_campaign",
     {"{She} hears a message that warns of deceptive job offers ({names}).",
      "Ia menerima pesan yang memperingatkan tentang tawaran kerja yang menipu ({names})."}},
    {"hears_one_campaign_of",
     {"{She} hears a message that warns of deceptive job offers (one of: {names}).",
      "Ia menerima pesan yang memperingatkan tentang tawaran kerja yang menipu (salah satu dari: "
      "{names})."}},
    {"hears_of_offers",
     {"{She} learns more about deceptive job offers.",
      "Ia jadi lebih tahu tentang tawaran kerja yang menipu."}},
    {"takes_loan",
     {"{She} takes a small loan and begins a business of {her} own ({names}).",
      "Ia mengambil pinjaman kecil dan memulai usaha sendiri ({names})."}},
    {"takes_one_loan_of",
     {"{She} takes a small loan and begins a business of {her} own (one of: {names}).",
      "Ia mengambil pinjaman kecil dan memulai usaha sendiri (salah satu dari: {names})."}},
    {"repays_loan", {"{She} has paid back the loan.", "Ia sudah melunasi pinjamannya."}},
    {"business_fails",
     {"The business does not last. Some of the loan is still owed, and {she} looks for work.",
      "Usahanya tidak bertahan. Pinjamannya belum lunas, dan ia mencari pekerjaan."}},
    {"leaves_business",
     {"The business ends, since nobody runs it now. The loan is still owed.",
      "Usahanya berhenti karena tidak ada lagi yang menjalankannya. Pinjamannya belum lunas."}},
    {"accepts_open_advert",
     {"{She} says yes to an offer of work abroad that was advertised online.",
      "Ia menerima tawaran kerja di luar negeri yang diiklankan di internet."}},
    {"accepts_in_group",
     {"{She} says yes to an offer of work abroad that came through a closed group online.",
      "Ia menerima tawaran kerja di luar negeri yang datang lewat grup tertutup di internet."}},
    {"accepts_in_person",
     {"{She} says yes to an offer of work abroad that was made to {them} in person.",
      "Ia menerima tawaran kerja di luar negeri yang disampaikan langsung kepadanya."}},
    {"accepts_through_tie",
     {"{She} says yes to an offer of work abroad that came through people {she} knows. They may "
      "have been pressed to pass it on.",
      "Ia menerima tawaran kerja di luar negeri yang datang lewat orang yang dikenalnya. Mereka "
      "mungkin ditekan untuk meneruskannya."}},
    {"is_found_again",
     {"Those who made the earlier offer find {them} again, and {she} says yes to another offer of "
      "work abroad.",
      "Mereka yang dulu memberi tawaran menemukannya lagi, dan ia menerima tawaran kerja lain di "
      "luar negeri."}},
    {"withdraws",
     {"{She} thinks again and stays at home.", "Ia berpikir ulang dan tetap di rumah."}},
    {"travel_closed",
     {"Travel is closed at this time, and {she} stays at home.",
      "Perjalanan sedang ditutup, dan ia tetap di rumah."}},
    {"passport_withheld",
     {"{She} is refused a passport for this journey, and hears why.",
      "Permohonan paspornya untuk perjalanan ini ditolak, dan ia diberi tahu alasannya."}},
    {"stopped",
     {"{She} is stopped at departure and sent home, and hears why.",
      "Ia dihentikan saat keberangkatan dan dipulangkan, dan ia diberi tahu alasannya."}},
    {"means_to_try_again", {"{She} means to try again.", "Ia berniat mencoba lagi."}},
    {"does_not_try_again", {"{She} does not try again.", "Ia tidak mencoba lagi."}},
    {"tries_again", {"{She} tries again to leave.", "Ia mencoba berangkat lagi."}},
    {"departs", {"{She} leaves for {country}.", "Ia berangkat ke {country}."}},
    {"not_taken",
     {"Nobody takes {them} in there. {She} turns back and comes home.",
      "Di sana tidak ada yang menerimanya. Ia berbalik dan pulang."}},
    {"enters_deceived",
     {"{She} arrives at a closed site in {country}. The work is not what was promised. {Her} "
      "papers are taken, a debt is written down, and {she} cannot leave.",
      "Ia tiba di tempat tertutup di {country}. Pekerjaannya bukan yang dijanjikan. Surat-suratnya "
      "diambil, utang dicatat atas namanya, dan ia tidak bisa pergi."}},
    {"enters_knowing",
     {"{She} arrives at a closed site in {country}. {She} knew what the work would be. {Her} "
      "papers are taken and a debt is written down all the same.",
      "Ia tiba di tempat tertutup di {country}. Ia sudah tahu apa pekerjaannya. Surat-suratnya "
      "tetap diambil dan utang tetap dicatat atas namanya."}},
    {"enters_again",
     {"{She} has been held in such a place before.", "Ia pernah berada di tempat seperti ini."}},
    {"is_coerced",
     {"From this day on {she} is held against {her} will.",
      "Sejak hari ini ia ditahan di luar kehendaknya."}},
    {"attempt_fails",
     {"{She} tries to get away, and does not succeed.",
      "Ia mencoba pergi, tetapi tidak berhasil."}},
    {"was_hurt", {"{She} was hurt.", "Ia terluka."}},
    {"is_moved",
     {"{She} is moved to another site in {country}.",
      "Ia dipindahkan ke tempat lain di {country}."}},
    {"is_moved_abroad",
     {"{She} is moved across a border, to a site in {country}.",
      "Ia dipindahkan melewati perbatasan, ke sebuah tempat di {country}."}},
    {"is_raided",
     {"The authorities raid the place where {she} is.",
      "Pihak berwenang menggerebek tempat ia berada."}},
    {"is_promoted",
     {"{She} is given a role in running the place. How free {she} is to refuse, the model does not "
      "know.",
      "Ia diberi peran dalam menjalankan tempat itu. Seberapa bebas ia menolak, model ini tidak "
      "tahu."}},
    {"gets_word_to_mission",
     {"{She} gets word to the Indonesian mission in {country}.",
      "Ia berhasil memberi kabar ke perwakilan Indonesia di {country}."}},
    {"reaches_mission",
     {"{She} reaches the Indonesian mission in {country}.",
      "Ia sampai di perwakilan Indonesia di {country}."}},
    {"is_recorded",
     {"The mission in {country} records {her} case.",
      "Perwakilan di {country} mencatat kasusnya."}},
    {"labelled_tppo",
     {"The office calls it trafficking in persons. A label is an office's word and changes nothing "
      "about what happened.",
      "Kantor itu menyebutnya tindak pidana perdagangan orang (TPPO). Label adalah kata sebuah "
      "kantor dan tidak mengubah apa yang terjadi."}},
    {"labelled_otherwise",
     {"The office does not call it trafficking in persons. A label is an office's word and changes "
      "nothing about what happened.",
      "Kantor itu tidak menyebutnya tindak pidana perdagangan orang (TPPO). Label adalah kata "
      "sebuah kantor dan tidak mengubah apa yang terjadi."}},
    {"escapes", {"{She} gets away.", "Ia berhasil keluar."}},
    {"is_released",
     {"{She} is let go, or somebody pays for {her} release.",
      "Ia dilepaskan, atau seseorang membayar agar ia dilepaskan."}},
    {"freed_by_police", {"The local police free {them}.", "Polisi setempat membebaskannya."}},
    {"freed_by_raid", {"{She} is freed.", "Ia dibebaskan."}},
    {"freed_by_mission",
     {"After talks that the mission held, {she} is free.",
      "Setelah perundingan oleh perwakilan, ia bebas."}},
    {"is_left_behind",
     {"Those who ran the place have fled, and {she} is out.",
      "Mereka yang menjalankan tempat itu telah lari, dan ia bisa keluar."}},
    {"leaves_as_promoted", {"{She} leaves the place.", "Ia meninggalkan tempat itu."}},
    {"dies", {"{She} died.", "Ia meninggal."}},
    {"waits_for_bed",
     {"The shelter has no bed free yet, and {she} waits.",
      "Belum ada tempat di penampungan, dan ia menunggu."}},
    {"is_sheltered",
     {"{She} is taken into the mission's shelter.", "Ia diterima di penampungan perwakilan."}},
    {"gets_papers",
     {"The mission issues {her} travel papers.", "Perwakilan menerbitkan surat perjalanannya."}},
    {"travels_unaided",
     {"{She} makes {her} way home without help.", "Ia berusaha pulang tanpa bantuan."}},
    {"comes_home", {"{She} is home again in {province}.", "Ia kembali di rumah di {province}."}},
    {"owes_money", {"There is debt to pay.", "Masih ada utang yang harus dibayar."}},
    {"debt_is_settled",
     {"With help to begin anew, no debt is left.",
      "Dengan bantuan untuk memulai kembali, tidak ada utang yang tersisa."}},
    {"is_warned",
     {"Somebody {she} knows, who came home, warns {them} of such offers.",
      "Seseorang yang dikenalnya dan sudah pulang memperingatkannya tentang tawaran seperti itu."}},
    {"ends_at_home",
     {"{She} is at home when the simulation ends.", "Ia berada di rumah saat simulasi berakhir."}},
    {"ends_preparing",
     {"When the simulation ends, {she} is at home and means to leave.",
      "Saat simulasi berakhir, ia berada di rumah dan berniat berangkat."}},
    {"ends_on_the_way",
     {"{She} is on the way when the simulation ends.",
      "Ia sedang dalam perjalanan saat simulasi berakhir."}},
    {"ends_held",
     {"{She} is still held in {country} when the simulation ends.",
      "Ia masih ditahan di {country} saat simulasi berakhir."}},
    {"ends_at_site",
     {"{She} is still at the site in {country} when the simulation ends.",
      "Ia masih berada di tempat itu di {country} saat simulasi berakhir."}},
    {"ends_promoted",
     {"{She} is still in {country}, with a role in running the place, when the simulation ends.",
      "Ia masih berada di {country}, dengan peran dalam menjalankan tempat itu, saat simulasi "
      "berakhir."}},
    {"ends_waiting_for_bed",
     {"{She} is free and waits for a place in the shelter when the simulation ends.",
      "Ia sudah bebas dan menunggu tempat di penampungan saat simulasi berakhir."}},
    {"ends_sheltered",
     {"{She} is in the mission's shelter when the simulation ends.",
      "Ia berada di penampungan perwakilan saat simulasi berakhir."}},
    {"ends_on_the_way_home",
     {"{She} is on the way home when the simulation ends.",
      "Ia sedang dalam perjalanan pulang saat simulasi berakhir."}},
    {"ends_in_legal_work",
     {"{She} is at legal work abroad when the simulation ends.",
      "Ia sedang bekerja di luar negeri secara resmi saat simulasi berakhir."}},
}};

// In the order of Phrase.
constexpr std::array<InBoth, phrases> all_phrases{{
    {"This person does not exist. A simulation made {them} up; nobody's life is told here.",
     "Orang ini tidak ada. Ia dibuat oleh sebuah simulasi; bukan kehidupan siapa pun yang "
     "diceritakan di sini."},
    {"{sex}, {age}, from {province}: synthetic person {number} of that province, replicate "
     "{replicate}.",
     "{sex}, {age}, dari {province}: orang sintetis nomor {number} di provinsi itu, ulangan "
     "{replicate}."},
    {"In this run each synthetic person stands for {weight}.",
     "Dalam simulasi ini setiap orang sintetis mewakili {weight} orang."},
    {"If you or somebody you know is held abroad or has been offered such work: the nearest "
     "Indonesian embassy or consulate helps everyone, however they left. In Indonesia, turn to the "
     "ministry for the protection of migrant workers (Kementerian P2MI, BP2MI) or to the police.",
     "Jika Anda atau orang yang Anda kenal ditahan di luar negeri atau mendapat tawaran kerja "
     "seperti itu: kedutaan besar atau konsulat Indonesia terdekat membantu siapa pun, "
     "bagaimanapun cara berangkatnya. Di Indonesia, hubungi Kementerian P2MI (BP2MI) atau polisi."},
    {"This person may be under 18. No story of a child is told here, not even of one who does not "
     "exist. Please choose another person.",
     "Orang ini mungkin berumur di bawah 18 tahun. Cerita seorang anak tidak disampaikan di sini, "
     "meskipun anak itu tidak ada. Silakan pilih orang lain."},
}};

constexpr std::array<InBoth, sexes> sex_texts{
    {{"A man", "Seorang laki-laki"}, {"A woman", "Seorang perempuan"}}};
constexpr std::array<InBoth, ages> age_texts{{
    {"18 to 24 years old", "berumur 18 sampai 24 tahun"},
    {"25 to 34 years old", "berumur 25 sampai 34 tahun"},
    {"35 to 44 years old", "berumur 35 sampai 44 tahun"},
    {"45 to 54 years old", "berumur 45 sampai 54 tahun"},
    {"55 to 64 years old", "berumur 55 sampai 64 tahun"},
    {"65 years old or older", "berumur 65 tahun atau lebih"},
}};
constexpr std::array<InBoth, 12> month_texts{{{"January", "Januari"},
                                              {"February", "Februari"},
                                              {"March", "Maret"},
                                              {"April", "April"},
                                              {"May", "Mei"},
                                              {"June", "Juni"},
                                              {"July", "Juli"},
                                              {"August", "Agustus"},
                                              {"September", "September"},
                                              {"October", "Oktober"},
                                              {"November", "November"},
                                              {"December", "Desember"}}};

struct Country {
    std::string_view iso3;
    InBoth text;
};
constexpr std::array<Country, 9> countries{
    {{"KHM", {"Cambodia", "Kamboja"}},
     {"PHL", {"the Philippines", "Filipina"}},
     {"THA", {"Thailand", "Thailand"}},
     {"MMR", {"Myanmar", "Myanmar"}},
     {"LAO", {"Laos", "Laos"}},
     {"MYS", {"Malaysia", "Malaysia"}},
     {"VNM", {"Vietnam", "Vietnam"}},
     {"ARE", {"the United Arab Emirates", "Uni Emirat Arab"}},
     {"XXX", {"another country", "negara lain"}}}};

} // namespace

const Sentence& sentence_of(What what) { return sentences[static_cast<std::size_t>(what)]; }
const InBoth& phrase_of(Phrase phrase) { return all_phrases[static_cast<std::size_t>(phrase)]; }
const InBoth& sex_text(Sex sex) { return sex_texts[static_cast<std::size_t>(sex)]; }
const InBoth& age_text(Age age) { return age_texts[static_cast<std::size_t>(age)]; }
const InBoth& month_text(int month) { return month_texts[static_cast<std::size_t>(month - 1)]; }

InBoth country_text(std::string_view iso3) {
    const auto found = std::find_if(countries.begin(), countries.end(),
                                    [&](const Country& each) { return each.iso3 == iso3; });
    return found == countries.end() ? InBoth{} : found->text;
}

} // namespace suar
