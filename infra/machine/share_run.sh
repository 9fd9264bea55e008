# shellcheck shell=bash
# shellcheck disable=SC2154  # the script that sources this sets the variables and has the functions
# The folder run. The group shares the state of the running system, but not the programs and classes that the system runs
# from there. A service deletes and renames only its own files: the folder is sticky, as /tmp is.

run_owner=ontime
shared_folders="airflow jobs logs"
own_folders="classes lib python"
jupyter_folders="jupyter ipython"

# What needs no root is done as the owner, because a member of the group may put a link there at any time.
as_run_owner() { setpriv --reuid="$run_owner" --regid="$run_owner" --init-groups "$@"; }

share_run() {
  local folder
  for folder in "" $shared_folders $own_folders $jupyter_folders sql.token; do
    [ ! -L "$app/run${folder:+/$folder}" ] ||
      fail "$app/run${folder:+/$folder} is a symbolic link. Delete it and run this again."
  done
  as_run_owner install -d "$app/run"
  as_run_owner chmod u+rwx,g+rwxs,o-w,+t "$app/run"
  [ ! -e "$app/run/sql.token" ] || as_run_owner chmod 600 "$app/run/sql.token"
  for folder in $shared_folders; do
    as_run_owner install -d -m 2775 "$app/run/$folder"
    as_run_owner find "$app/run/$folder" -user "$run_owner" ! -type l -exec chmod g+rwX {} +
  done
  for folder in $own_folders; do
    as_run_owner install -d -m 2755 "$app/run/$folder"
    as_run_owner find "$app/run/$folder" -user "$run_owner" ! -type l -exec chmod g-w {} +
  done
  for folder in $jupyter_folders; do
    ! has jupyter || install -d -o ontime-jupyter -g ontime -m 2750 "$app/run/$folder"
    ! has jupyter || chown -R --no-dereference ontime-jupyter:ontime "$app/run/$folder"
  done
}
