# Finds a JDK 25 and sets JAVA_HOME to it; sourced by ./mvnw and ./dugnad, plain POSIX shell.
# Reads each candidate's `release` file instead of starting it: a JVM start costs 40 ms, a file read nothing.
# In order: DUGNAD_JAVA_HOME, JAVA_HOME, the java on PATH, and the folders where systems and version managers keep JDKs.
# Who sources it has set DUGNAD_TOP to the folder above this one.

. "$DUGNAD_TOP/.mvn/say.sh"

dugnad_is_jdk_25() {
  [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 1
  [ "$2" != jdk ] || [ -x "$1/bin/javac" ] || return 1
  while IFS= read -r dugnad_line; do
    case $dugnad_line in
      'JAVA_VERSION="25"'* | 'JAVA_VERSION="25.'*) return 0 ;;
    esac
  done <"$1/release"
  return 1
}

# $1: "jdk" where a compiler is needed, "java" where a runtime is enough.
dugnad_find_java() {
  if [ -n "${DUGNAD_JAVA_HOME:-}" ]; then
    if dugnad_is_jdk_25 "$DUGNAD_JAVA_HOME" "$1"; then
      JAVA_HOME=$DUGNAD_JAVA_HOME
      return 0
    fi
    dugnad_say not-java "$DUGNAD_JAVA_HOME"
    return 1
  fi
  if [ -n "${JAVA_HOME:-}" ] && dugnad_is_jdk_25 "$JAVA_HOME" "$1"; then
    return 0
  fi
  dugnad_on_path=$(command -v java 2>/dev/null) || dugnad_on_path=
  if [ -n "$dugnad_on_path" ]; then
    dugnad_on_path=$(readlink -f "$dugnad_on_path" 2>/dev/null || echo "$dugnad_on_path")
    dugnad_on_path=${dugnad_on_path%/bin/java}
  fi
  for dugnad_candidate in "$dugnad_on_path" /usr/lib/jvm/* /opt/java/* /opt/jdk* /usr/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-/}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home \
    "${HOME:-/}"/.sdkman/candidates/java/* "${HOME:-/}"/.jdks/* "${HOME:-/}"/.asdf/installs/java/* "${HOME:-/}"/.local/share/mise/installs/java/*; do
    if [ -n "$dugnad_candidate" ] && dugnad_is_jdk_25 "$dugnad_candidate" "$1"; then
      JAVA_HOME=$dugnad_candidate
      return 0
    fi
  done
  dugnad_say no-java
  return 1
}
