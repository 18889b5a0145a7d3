# Programs that people already have must read a result without our help. One run makes the result;
# each client then reads it in its own way. Debian's own Python, as its users have it.
set(clients ${CMAKE_CURRENT_LIST_DIR})
set(result ${CMAKE_CURRENT_BINARY_DIR}/clients)
file(MAKE_DIRECTORY ${result})

add_test(NAME "clients: a run to read" COMMAND sh -c
  "set -e; $<TARGET_FILE:suar> run scenarios/small.toml --replicates 2 --quiet --force -o ${result}/run.h5
   $<TARGET_FILE:suar> inspect --json ${result}/run.h5 > ${result}/run.json"
  WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
set_tests_properties("clients: a run to read" PROPERTIES FIXTURES_SETUP client_run LABELS clients)

function(suar_client name)
  add_test(NAME "clients: ${name}" COMMAND /usr/bin/python3 -B ${ARGN} ${result}/run.h5 ${result}/run.json)
  set_tests_properties("clients: ${name}" PROPERTIES FIXTURES_REQUIRED client_run LABELS clients)
endfunction()

suar_client("xarray h5netcdf" ${clients}/with_xarray.py h5netcdf)
suar_client("xarray netcdf4" ${clients}/with_xarray.py netcdf4)
suar_client("h5py" ${clients}/with_h5py.py)
suar_client("ncdump" ${clients}/with_tools.py ncdump)
suar_client("h5dump" ${clients}/with_tools.py h5dump)
suar_client("R hdf5r" ${clients}/with_R.py)
suar_client("README python" ${clients}/with_readme.py python)
suar_client("README R" ${clients}/with_readme.py r)

# A comparison holds real numbers besides, and groups of its own.
add_test(NAME "clients: a comparison to read" COMMAND sh -c
  "$<TARGET_FILE:suar> compare scenarios/indonesia.toml scenarios/policies/together-strong.toml scenarios/policies/checks-moderate.toml --toy --weight 200 --from 2022-01-01 --to 2023-03-31 --replicates 2 --no-ends --json --force -o ${result}/comparison.h5 > ${result}/comparison.json"
  WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
set_tests_properties("clients: a comparison to read" PROPERTIES FIXTURES_SETUP client_comparison LABELS clients)
foreach(engine h5netcdf netcdf4)
  add_test(NAME "clients: comparison in xarray ${engine}" COMMAND /usr/bin/python3 -B
    ${clients}/compare_with_xarray.py ${engine} ${result}/comparison.h5 ${result}/comparison.json)
  set_tests_properties("clients: comparison in xarray ${engine}" PROPERTIES
    FIXTURES_REQUIRED client_comparison LABELS clients)
endforeach()

# Damage is noticed by libhdf5 itself (P7): files as small as they can be with something in every
# table, some of their bits flipped each time and, with the long proofs, all.
set(tiny "--toy --weight 10000 --from 2022-12-29 --to 2022-12-31 --set decision.base.open_adverts=5 --quiet --force")
add_test(NAME "clients: small files to damage" COMMAND sh -c
  "set -e; $<TARGET_FILE:suar> run scenarios/small.toml ${tiny} -o ${result}/tiny.h5
   $<TARGET_FILE:suar> compare scenarios/small.toml tests/promises/small_with_policies.toml ${tiny} --no-ends -o ${result}/tiny_comparison.h5"
  WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
set_tests_properties("clients: small files to damage" PROPERTIES FIXTURES_SETUP client_tiny LABELS clients)
set(damaged /usr/bin/python3 -B ${clients}/with_h5py_damaged.py)
set(tiny_files ${result}/tiny.h5 ${result}/tiny_comparison.h5)
add_test(NAME "clients: P7: h5py and flipped bits" COMMAND ${damaged} 211 ${tiny_files})
add_test(NAME "clients: P7: h5py and every flipped bit" CONFIGURATIONS long COMMAND ${damaged} 1 ${tiny_files})
set_tests_properties("clients: P7: h5py and flipped bits" "clients: P7: h5py and every flipped bit" PROPERTIES
  FIXTURES_REQUIRED client_tiny LABELS clients)

# The page of recipes: those of the page, run as they stand there on the files that it names.
add_test(NAME "clients: another world to read" COMMAND
  $<TARGET_FILE:suar> run scenarios/small.toml --replicates 2 --set recruiter.make_up=0 --quiet --force
  -o ${result}/policy.h5 WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
set_tests_properties("clients: another world to read" PROPERTIES FIXTURES_SETUP client_policy LABELS clients)
add_test(NAME "clients: recipes" COMMAND /usr/bin/python3 -B ${clients}/with_recipes.py $<TARGET_FILE:suar>
  ${result}/run.h5 ${result}/run.json ${result}/policy.h5 ${result}/comparison.h5 ${result}/comparison.json)
set_tests_properties("clients: recipes" PROPERTIES
  FIXTURES_REQUIRED "client_run;client_policy;client_comparison" LABELS clients)
