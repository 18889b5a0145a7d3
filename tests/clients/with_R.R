# hdf5r, which gives R what is in the file: Rscript with_R.R RESULT prints it for with_R.py, one fact
# a line. R turns the order of the dimensions round, and hdf5r leaves _FillValue as it is.
library(hdf5r)

file <- H5File$new(commandArgs(trailingOnly = TRUE)[1], mode = "r")

tell <- function(what, values) {
    if (is.numeric(values)) values <- format(values, scientific = FALSE, trim = TRUE)
    cat(paste(c(what, values), collapse = "\t"), "\n", sep = "")
}
known <- function(dataset) {
    values <- dataset$read(drop = FALSE)
    values[values == h5attr(dataset, "_FillValue")] <- NA
    values
}

for (name in c("title", "digest", "seed", "weight")) tell(name, h5attr(file, name))

series <- file[["series/province"]]
entries <- known(series[["entries"]])
held <- known(series[["held"]])
time <- series[["time"]]
days <- as.Date(sub("days since ", "", h5attr(time, "units"))) + time$read()
scales <- h5attr(series[["entries"]], "DIMENSION_LIST")
tell("provinces", series[["province"]]$read())
tell("codes", series[["province_code"]]$read())
tell("scales", sapply(scales, function(scale) basename(scale$dereference()[[1]]$get_obj_name())))
tell("type", series[["entries"]]$get_type()$to_text())
tell("_FillValue", h5attr(series[["entries"]], "_FillValue"))
tell("shape", dim(entries))
tell("first day", format(min(days)))
tell("last day", format(max(days)))
tell("not reached", sum(is.na(entries)))
tell("entries", sum(entries))
tell("held", sum(held[, days == max(days), ]))

cases <- file[["cases"]]
debt <- cases[["debt"]]
tell("cases", debt$dims)
tell("arrivals", sum(!is.na(known(cases[["arrived"]]))))
tell("type of debt", debt$get_type()$to_text())
tell("debts below zero", sum(debt$read() < 0))
tell("meanings", strsplit(h5attr(cases[["state"]], "flag_meanings"), " ")[[1]])
tell("values", h5attr(cases[["state"]], "flag_values"))
