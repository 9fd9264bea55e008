"""An Airflow of the tests' own, in memory and a temporary folder, before anything of it is imported."""

import os
import pathlib
import sys
import tempfile

MODULE = pathlib.Path(__file__).resolve().parents[1]

os.environ.update(
    AIRFLOW_HOME=tempfile.mkdtemp(prefix="airflow"),
    AIRFLOW__CORE__LOAD_EXAMPLES="False",
    AIRFLOW__CORE__UNIT_TEST_MODE="True",
)
sys.path.insert(0, str(MODULE))
