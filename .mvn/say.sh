# What the launchers say themselves, before there is a Java to say anything: nb, nn and en; sourced by
# find-jdk.sh, plain POSIX shell. The language is chosen as the program does (LC_ALL, LC_MESSAGES, LANG; nb where
# they ask for none of ours). The sentences are ASCII, for terminals of any kind, and the same as in say.cmd.

# $1: which sentence. $2: the path that it speaks of.
dugnad_say() {
  dugnad_tongue=${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}
  dugnad_tongue=${dugnad_tongue%%[_.@-]*}
  case $dugnad_tongue in
    [Ee][Nn]) dugnad_tongue=en ;;
    [Nn][Nn]) dugnad_tongue=nn ;;
    *) dugnad_tongue=nb ;;
  esac
  case $1-$dugnad_tongue in
    no-java-nb) dugnad_said="Dugnad trenger Java 25 (en JDK), og fant ingen. Installer en, gjerne Temurin 25 (https://adoptium.net), eller la DUGNAD_JAVA_HOME vise til mappen den ligger i." ;;
    no-java-nn) dugnad_said="Dugnad treng Java 25 (ein JDK), og fann ingen. Installer ein, gjerne Temurin 25 (https://adoptium.net), eller la DUGNAD_JAVA_HOME vise til mappa han ligg i." ;;
    no-java-en) dugnad_said="Dugnad needs Java 25 (a JDK) and found none. Install one, for example Temurin 25 from https://adoptium.net, or set DUGNAD_JAVA_HOME to its folder." ;;
    not-java-nb) dugnad_said="DUGNAD_JAVA_HOME er $2, og der ligger det ingen JDK 25." ;;
    not-java-nn) dugnad_said="DUGNAD_JAVA_HOME er $2, og der ligg det ingen JDK 25." ;;
    not-java-en) dugnad_said="DUGNAD_JAVA_HOME is $2, which is not a JDK 25." ;;
    first-use-nb) dugnad_said="Bygger Dugnad. Det skjer bare denne ene gangen, tar et minutt eller to og trenger nett ..." ;;
    first-use-nn) dugnad_said="Byggjer Dugnad. Det skjer berre denne eine gongen, tek eit minutt eller to og treng nett ..." ;;
    first-use-en) dugnad_said="First use: building Dugnad (a minute or two, and the network the first time) ..." ;;
    no-build-nb) dugnad_said="Dugnad ble ikke bygd. Hele loggen ligger i $2. Mangler nettet her, bygg et sted der det er nett: ./mvnw -Pquick package" ;;
    no-build-nn) dugnad_said="Dugnad vart ikkje bygd. Heile loggen ligg i $2. Manglar nettet her, bygg ein stad der det er nett: ./mvnw -Pquick package" ;;
    no-build-en) dugnad_said="The build failed. The whole log is in $2. Without network, build once where there is one: ./mvnw -Pquick package" ;;
  esac
  printf '%s\n' "$dugnad_said" >&2
}
