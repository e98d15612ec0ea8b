@echo off
rem Finds a JDK 25 and sets JAVA_HOME to it; called by mvnw.cmd and dugnad.cmd. The same rule as find-jdk.sh.
rem Reads each candidate's release file instead of starting it.
rem In order: DUGNAD_JAVA_HOME, JAVA_HOME, the java on PATH, and the folders where installers put JDKs.
rem %1: jdk where a compiler is needed, java where a runtime is enough.
rem Jumps rather than blocks: a folder named "Program Files (x86)" would end a block.
set "DUGNAD_NEED=%~1"
set "DUGNAD_FOUND="

if not defined DUGNAD_JAVA_HOME goto java_home
call :try "%DUGNAD_JAVA_HOME:"=%"
if defined DUGNAD_FOUND goto found
call "%~dp0say.cmd" not-java
exit /b 1

:java_home
if not defined JAVA_HOME goto on_path
call :try "%JAVA_HOME:"=%"
if defined DUGNAD_FOUND goto found

:on_path
set "DUGNAD_ON_PATH="
for %%I in (java.exe) do set "DUGNAD_ON_PATH=%%~dp$PATH:I"
if not defined DUGNAD_ON_PATH goto folders
call :try "%DUGNAD_ON_PATH%.."
if defined DUGNAD_FOUND goto found

:folders
call :folder "%ProgramFiles%\Eclipse Adoptium"
call :folder "%ProgramFiles%\Java"
call :folder "%ProgramFiles%\Microsoft"
call :folder "%ProgramFiles%\Zulu"
call :folder "%ProgramFiles%\Amazon Corretto"
call :folder "%ProgramFiles%\BellSoft"
call :folder "%LOCALAPPDATA%\Programs\Eclipse Adoptium"
call :folder "%USERPROFILE%\.jdks"
if defined DUGNAD_FOUND goto found
call "%~dp0say.cmd" no-java
exit /b 1

:found
set "JAVA_HOME=%DUGNAD_FOUND%"
set "DUGNAD_FOUND="
set "DUGNAD_NEED="
set "DUGNAD_ON_PATH="
exit /b 0

rem Every folder inside this one.
:folder
if defined DUGNAD_FOUND exit /b 0
if not exist "%~1\" exit /b 0
for /d %%D in ("%~1\*") do call :try "%%~fD"
exit /b 0

rem Takes a folder if it is what is looked for. The dot stands for the quotation mark before 25.
:try
if defined DUGNAD_FOUND exit /b 0
if not exist "%~1\release" exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not "%DUGNAD_NEED%"=="jdk" goto version
if not exist "%~1\bin\javac.exe" exit /b 0
:version
findstr /b /r "JAVA_VERSION=.25[^0-9]" "%~1\release" >nul 2>nul
if errorlevel 1 exit /b 0
set "DUGNAD_FOUND=%~f1"
exit /b 0
