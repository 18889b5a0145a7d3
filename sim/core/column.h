// A column: one value per index, and only that index opens it.
#pragma once

#include "core/index.h"

#include <vector>

namespace suar {

template <class Index, class Value> class Column {
public:
    Column() = default;
    explicit Column(std::size_t size, Value value = Value{}) : values_(size, value) {}
    explicit Column(std::vector<Value> values) : values_(std::move(values)) {}

    Value& operator[](Index index) { return values_[at(index)]; }
    const Value& operator[](Index index) const { return values_[at(index)]; }
    std::size_t size() const { return values_.size(); }
    bool empty() const { return values_.empty(); }
    Index push(Value value) {
        values_.push_back(std::move(value));
        return as<Index>(values_.size() - 1);
    }
    auto begin() { return values_.begin(); }
    auto end() { return values_.end(); }
    auto begin() const { return values_.begin(); }
    auto end() const { return values_.end(); }
    const std::vector<Value>& values() const { return values_; }

private:
    std::vector<Value> values_;
};

} // namespace suar
