@echo off
rem Starts Dugnad on Windows: finds a Java 25, builds what is missing at first use, and hands over.
rem The same as the shell script dugnad beside it. Written by its example; not run on Windows yet.
setlocal EnableExtensions DisableDelayedExpansion
set "DUGNAD_TOP=%~dp0"
set "DUGNAD_HOME=%DUGNAD_TOP%cli\target\dugnad"
if exist "%DUGNAD_HOME%\complete" goto start

call "%DUGNAD_TOP%.mvn\find-jdk.cmd" jdk
if errorlevel 1 exit /b 2
call "%DUGNAD_TOP%.mvn\say.cmd" first-use
rem One line a part, so that it is seen to move, and what went wrong. A pipe hides the exit code; the file tells.
call "%DUGNAD_TOP%mvnw.cmd" -B -f "%DUGNAD_TOP%pom.xml" -Pquick package 2>&1 | findstr /l /c:"[INFO] Building Dugnad " /c:"[INFO] Building dugnad-" /c:"[ERROR]" 1>&2
if exist "%DUGNAD_HOME%\complete" goto start
call "%DUGNAD_TOP%.mvn\say.cmd" no-build
exit /b 2

:start
call "%DUGNAD_TOP%.mvn\find-jdk.cmd" java
if errorlevel 1 exit /b 2

rem The same options and class path, in the same order, as when the cache was made (cli/pom.xml).
set "DUGNAD_CLASSES="
for /f "usebackq delims=" %%L in ("%DUGNAD_HOME%\classpath") do set "DUGNAD_CLASSES=%%L"
if not defined DUGNAD_CLASSES goto torn
set "DUGNAD_PATH="
for %%J in ("%DUGNAD_CLASSES::=" "%") do call :add "%%~J"
"%JAVA_HOME%\bin\java.exe" -XX:AOTCache="%DUGNAD_HOME%\dugnad.aot" -Xlog:disable -Xlog:all=error:stderr -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:+ExitOnOutOfMemoryError -Xmx512m --enable-native-access=ALL-UNNAMED -Ddugnad.home="%DUGNAD_HOME%" -cp "%DUGNAD_PATH%" no.dugnad.cli.Main %*
exit /b %ERRORLEVEL%

:torn
call "%DUGNAD_TOP%.mvn\say.cmd" torn
exit /b 2

:add
if not defined DUGNAD_PATH goto first
set "DUGNAD_PATH=%DUGNAD_PATH%;%DUGNAD_HOME%\lib\%~1"
exit /b 0
:first
set "DUGNAD_PATH=%DUGNAD_HOME%\lib\%~1"
exit /b 0
