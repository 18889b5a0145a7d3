// The world as bytes and back: what sim/core/keep.h cannot know by itself.
#pragma once

#include "core/keep.h"
#include "core/spells.h"
#include "world/world.h"

namespace suar {

template <> inline constexpr CaseState last_of<CaseState> = CaseState::awaiting_bed;
template <> inline constexpr CaseEnd last_of<CaseEnd> = CaseEnd::placed_legally;
template <> inline constexpr EntryKind last_of<EntryKind> = EntryKind::knowing;
template <> inline constexpr Label last_of<Label> = Label::tppo;
template <> inline constexpr RecruiterStatus last_of<RecruiterStatus> = RecruiterStatus::retired;

template <> inline constexpr bool comes_and_goes<CaseRow> = true;

// Follows from the tables: whoever loads has made it already.
template <> struct Kept<Layout> {
    template <class Archive, class Value> static void keep(Archive&, Value&) {}
};

template <class Index, class Value> struct Kept<Column<Index, Value>> {
    template <class Archive, class Rows> static void keep(Archive& archive, Rows& rows) {
        if constexpr (loads<Archive>) {
            std::vector<Value> values = rows.values();
            suar::keep(archive, values);
            rows = Rows(std::move(values));
            if constexpr (std::is_same_v<Index, CaseIndex>) archive.limits.cases = rows.size();
        } else {
            suar::keep(archive, rows.values());
        }
    }
};

template <class Index, class Value> struct Kept<BigColumn<Index, Value>> {
    template <class Archive, class Rows> static void keep(Archive& archive, Rows& rows) {
        for (std::size_t row = 0; row < rows.size(); ++row)
            suar::keep(archive, rows[as<Index>(row)]);
    }
};

// Her cell is hers for life, so it is there already.
template <> struct Kept<PersonRow> {
    template <class Archive, class Row> static void keep(Archive& archive, Row& row) {
        if constexpr (loads<Archive>) {
            PersonRow loaded;
            archive.bytes(&loaded.word_, sizeof loaded.word_);
            if (loaded.cell() != row.cell()) archive.refuse("a person of another sex or age");
            row = loaded;
        } else {
            archive.bytes(&row.word_, sizeof row.word_);
        }
    }
};

template <> struct Kept<SpellCalendar> {
    template <class Archive, class Calendar> static void keep(Archive& archive, Calendar& all) {
        for (auto& bucket : all.buckets_) keep_list(archive, bucket);
        keep_list(archive, all.later_);
        suar::keep(archive, all.dealt_until_);
        if constexpr (loads<Archive>) {
            for (const auto& bucket : all.buckets_)
                for (const std::uint32_t entry : bucket) check(archive, entry);
            for (const auto& later : all.later_) check(archive, later.entry);
        }
    }

private:
    static void check(Loading& archive, std::uint32_t entry) {
        if (SpellCalendar::place_of(entry) >= archive.limits.places)
            archive.refuse("a spell of nobody");
    }
};

template <> struct Kept<CaseRow> {
    template <class Archive, class Row> static void keep(Archive& archive, Row& row) {
        auto& [person, recruiter, province, cell, channel, kind, complicit_ever, was_named, papers,
               exit, country, entered, site, mission, state, end, label, attempts, named, number,
               failed_attempts, injuries, debt_idr, accepted, departed, arrived, coerced_since,
               promoted, contacted, recorded, freed, closed, due, last_named, aware_then] = row;
        keep_every_member<CaseRow>(
            archive, person, recruiter, province, cell, channel, kind, complicit_ever, was_named,
            papers, exit, country, entered, site, mission, state, end, label, attempts, named,
            number, failed_attempts, injuries, debt_idr, accepted, departed, arrived, coerced_since,
            promoted, contacted, recorded, freed, closed, due, last_named, aware_then);
    }
};

} // namespace suar
