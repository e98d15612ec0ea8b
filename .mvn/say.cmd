@echo off
rem What the launchers say themselves, before there is a Java to say anything: nb, nn and en; called by dugnad.cmd and
rem find-jdk.cmd. The same sentences and the same choice of language as in say.sh; not run on Windows yet.
rem %1: which sentence.
setlocal EnableExtensions DisableDelayedExpansion
set "DUGNAD_TONGUE=%LC_ALL%"
if not defined DUGNAD_TONGUE set "DUGNAD_TONGUE=%LC_MESSAGES%"
if not defined DUGNAD_TONGUE set "DUGNAD_TONGUE=%LANG%"
if not defined DUGNAD_TONGUE set "DUGNAD_TONGUE=nb"
for /f "delims=_.@-" %%L in ("%DUGNAD_TONGUE:"=%") do set "DUGNAD_TONGUE=%%L"
if /i "%DUGNAD_TONGUE%"=="en" goto %~1-en
if /i "%DUGNAD_TONGUE%"=="nn" goto %~1-nn
goto %~1-nb

:no-java-nb
echo Dugnad trenger Java 25 (en JDK), og fant ingen. Installer en, gjerne Temurin 25 (https://adoptium.net), eller la DUGNAD_JAVA_HOME vise til mappen den ligger i. 1>&2
exit /b 0
:no-java-nn
echo Dugnad treng Java 25 (ein JDK), og fann ingen. Installer ein, gjerne Temurin 25 (https://adoptium.net), eller la DUGNAD_JAVA_HOME vise til mappa han ligg i. 1>&2
exit /b 0
:no-java-en
echo Dugnad needs Java 25 (a JDK) and found none. Install one, for example Temurin 25 from https://adoptium.net, or set DUGNAD_JAVA_HOME to its folder. 1>&2
exit /b 0
:not-java-nb
echo DUGNAD_JAVA_HOME er %DUGNAD_JAVA_HOME%, og der ligger det ingen JDK 25. 1>&2
exit /b 0
:not-java-nn
echo DUGNAD_JAVA_HOME er %DUGNAD_JAVA_HOME%, og der ligg det ingen JDK 25. 1>&2
exit /b 0
:not-java-en
echo DUGNAD_JAVA_HOME is %DUGNAD_JAVA_HOME%, which is not a JDK 25. 1>&2
exit /b 0
:first-use-nb
echo Bygger Dugnad. Det skjer bare denne ene gangen, tar et minutt eller to og trenger nett ... 1>&2
exit /b 0
:first-use-nn
echo Byggjer Dugnad. Det skjer berre denne eine gongen, tek eit minutt eller to og treng nett ... 1>&2
exit /b 0
:first-use-en
echo First use: building Dugnad (a minute or two, and the network the first time) ... 1>&2
exit /b 0
:no-build-nb
echo Dugnad ble ikke bygd. For hele loggen, eller for et sted med nett om det mangler her: mvnw.cmd -Pquick package 1>&2
exit /b 0
:no-build-nn
echo Dugnad vart ikkje bygd. For heile loggen, eller for ein stad med nett om det manglar her: mvnw.cmd -Pquick package 1>&2
exit /b 0
:no-build-en
echo The build failed. To see all of it, and without network once where there is one: mvnw.cmd -Pquick package 1>&2
exit /b 0
:torn-nb
echo %DUGNAD_HOME% er ikke hel. Slett mappen og start igjen. Da bygges den fra grunnen. 1>&2
exit /b 0
:torn-nn
echo %DUGNAD_HOME% er ikkje heil. Slett mappa og start igjen. Ho vert bygd heilt om att. 1>&2
exit /b 0
:torn-en
echo %DUGNAD_HOME% is not whole. Delete that folder and start again; it is then built anew. 1>&2
exit /b 0
