/// From observations to findings. Pure: no network, no files, no clock. One check, one class, one
/// text file for each language.
@NullMarked
package no.dugnad.judge;

import org.jspecify.annotations.NullMarked;
