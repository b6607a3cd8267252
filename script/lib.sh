# Shared by script/setup, run, test, lint and bench. Sourced with the repository root as working directory.
# Each function does nothing when its work is already done, so a second start is quick and needs no network.

# A start takes a second less where Python may keep what it compiled (__pycache__, which git ignores).
unset PYTHONDONTWRITEBYTECODE

say() { printf '%s\n' "$*" >&2; }
die() { say "✗ $*"; exit 1; }

supported_python() {
  "$1" -c 'import sys; raise SystemExit(not (3, 11) <= sys.version_info[:2] < (3, 13))' >/dev/null 2>&1
}

find_python() {
  local candidate
  for candidate in ${XIAOXIANG_PYTHON:-} python3 python3.11 python3.12; do
    if command -v "$candidate" >/dev/null && supported_python "$candidate"; then
      command -v "$candidate"
      return
    fi
  done
  die "需要 Python 3.11 或 3.12。 Python 3.11 or 3.12 is needed: apt-get install python3"
}

# "soname package" pairs: a library is looked up by its soname, because Ubuntu renamed some packages.
app_libraries='
libglib-2.0.so.0 libglib2.0-0
libGL.so.1 libgl1
libEGL.so.1 libegl1
libxkbcommon.so.0 libxkbcommon0
libfontconfig.so.1 libfontconfig1
libdbus-1.so.3 libdbus-1-3
libbrotlidec.so.1 libbrotli1
libX11.so.6 libx11-6
libxkbcommon-x11.so.0 libxkbcommon-x11-0
libX11-xcb.so.1 libx11-xcb1
libxcb-cursor.so.0 libxcb-cursor0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-image.so.0 libxcb-image0
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-randr.so.0 libxcb-randr0
libxcb-render-util.so.0 libxcb-render-util0
libxcb-shape.so.0 libxcb-shape0
libxcb-sync.so.1 libxcb-sync1
libxcb-xfixes.so.0 libxcb-xfixes0
libxcb-xkb.so.1 libxcb-xkb1
libxcb-shm.so.0 libxcb-shm0
libxcb-render.so.0 libxcb-render0
libportaudio.so.2 libportaudio2
'

missing_packages() {
  local known soname package
  known=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p)
  while read -r soname package; do
    [ -z "$soname" ] || case "$known" in *"$soname "*) ;; *) echo "$package" ;; esac
  done <<<"$app_libraries"
  [ -e /etc/ssl/certs/ca-certificates.crt ] || echo ca-certificates
  if [ ! -x .tools/uv/bin/uv ]; then
    "$(find_python)" -c 'import ensurepip, venv' >/dev/null 2>&1 || echo python3-venv
  fi
  if [ "$1" = dev ]; then
    [ -e /usr/share/dbus-1/services/org.a11y.Bus.service ] || echo at-spi2-core
    command -v dbus-daemon >/dev/null || echo dbus-daemon
    command -v xdotool >/dev/null || echo xdotool
    command -v chromium >/dev/null || echo chromium
    command -v Xvfb >/dev/null || echo xvfb
    command -v xauth >/dev/null || echo xauth
    command -v openbox >/dev/null || echo openbox
    command -v orca >/dev/null || echo orca
    [ -e /usr/share/i18n/locales/zh_CN ] || echo locales
    command -v initdb >/dev/null || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || echo postgresql
    command -v pulseaudio >/dev/null || echo pulseaudio
    command -v pactl >/dev/null || echo pulseaudio-utils
    ls /usr/lib/*/alsa-lib/libasound_module_pcm_pulse.so >/dev/null 2>&1 || echo libasound2-plugins
  fi
}

system_packages() { # system_packages app|dev
  local missing as_root=
  missing=$(missing_packages "$1" | tr '\n' ' ')
  if [ -z "${missing// /}" ]; then
    [ "$1" != dev ] || chinese_locale
    return 0
  fi
  if ! command -v apt-get >/dev/null; then
    die "缺少系统库 Missing system libraries (Debian names): $missing"
  fi
  if [ "$(id -u)" != 0 ]; then
    if command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
      as_root=sudo
    else
      die "请先运行 Please run first: sudo apt-get install -y --no-install-recommends $missing"
    fi
  fi
  say "• 安装系统软件包 Installing system packages: $missing"
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q >&2
  case " $missing " in *" postgresql "*) no_main_cluster "$as_root" ;; esac
  # Small images leave out what programs say in other languages; Orca is to speak Chinese.
  # shellcheck disable=SC2086 # a list of package names
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends \
    -o 'DPkg::Options::=--path-include=/usr/share/locale/zh_CN/*' $missing >&2
  [ "$1" != dev ] || chinese_locale
}

# Debian's package would make a cluster at once and start it; the tests make their own, in a temporary folder, on a socket.
no_main_cluster() { # no_main_cluster [sudo]
  $1 mkdir -p /etc/postgresql-common/createcluster.d
  echo 'create_main_cluster = false' | $1 tee /etc/postgresql-common/createcluster.d/xiaoxiang.conf >/dev/null
}

chinese_locale() { # for the tests with Orca
  local as_root=
  ! locale -a | grep -qix 'zh_CN\.utf-\?8' || return 0
  [ "$(id -u)" = 0 ] || as_root=sudo
  $as_root localedef -i zh_CN -f UTF-8 zh_CN.UTF-8 >&2
}

# A mirror set for pip serves uv as well.
use_pip_index() {
  local index
  [ -z "${UV_DEFAULT_INDEX:-}${UV_INDEX_URL:-}" ] || return 0
  index=${PIP_INDEX_URL:-$(.tools/uv/bin/python -m pip config get global.index-url 2>/dev/null ||
    .tools/uv/bin/python -m pip config get user.index-url 2>/dev/null || true)}
  [ -z "$index" ] || export UV_DEFAULT_INDEX=$index
}

install_uv() {
  if ! holds .tools/uv locks/uv.txt; then
    say "• 安装 uv (约 25 MB) Installing uv (about 25 MB)"
    "$(find_python)" -m venv --clear .tools/uv
    .tools/uv/bin/python -m pip install --disable-pip-version-check --no-input --require-hashes --no-deps \
      --only-binary :all: -r locks/uv.txt >&2
    sha256sum <locks/uv.txt >.tools/uv/installed-uv
  fi
}

# holds FOLDER LOCK: whether the virtual environment already has what the lock names.
holds() {
  [ "$(cat "$1/installed-$(basename "$2" .txt)" 2>/dev/null)" = "$(sha256sum <"$2")" ]
}

# environment FOLDER LOCK SIZE: a virtual environment that holds what the hashed lock names.
environment() {
  local folder=$1 lock=$2 size=$3
  ! holds "$folder" "$lock" || return 0
  say "• 安装 Installing $lock → $folder (约 about $size)"
  install_uv
  use_pip_index
  [ -x "$folder/bin/python" ] || .tools/uv/bin/uv venv --quiet --python "$(find_python)" "$folder"
  # Also where the caller goes on without it, and `set -e` is off therefore, what failed counts as not installed.
  VIRTUAL_ENV=$folder .tools/uv/bin/uv pip install --require-hashes --no-deps --compile-bytecode -r "$lock" >&2 || return
  sha256sum <"$lock" >"$folder/installed-$(basename "$lock" .txt)"
}

# The packages of this checkout, importable from an environment without being copied into it.
link_checkout() { # link_checkout FOLDER [EXTRA LINE]
  local site file
  site=$("$1/bin/python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
  file=$site/xiaoxiang.pth
  printf '%s\n' "$PWD" "${@:2}" | cmp -s - "$file" || printf '%s\n' "$PWD" "${@:2}" >"$file"
}

app_environment() { # app_environment app|lab|dev
  if [ "$1" = dev ]; then
    environment .venv locks/dev.txt "960 MB"
  elif holds .venv locks/dev.txt; then # which contains the other two
    :
  elif [ "$1" = lab ]; then
    environment .venv locks/lab.txt "860 MB"
  elif ! holds .venv locks/lab.txt; then
    environment .venv locks/app.txt "700 MB"
  fi
  if [ ! -x .venv/bin/xiaoxiang ]; then
    install_uv
    VIRTUAL_ENV=.venv .tools/uv/bin/uv pip install --quiet --no-deps --no-index -e . >&2
  fi
}

rasa_environment() {
  local version
  version=$(.venv/bin/python -c 'import sys; print("%d%d" % sys.version_info[:2])')
  environment .venv-rasa "locks/rasa-py$version.txt" "830 MB"
  link_checkout .venv-rasa "import dialogs.rasa.tensorflow_absent as absent; absent.install()"
}
