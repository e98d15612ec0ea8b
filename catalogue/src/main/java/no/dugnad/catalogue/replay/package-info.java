/// The data of the attack replay and their strict readers: measures, effects, what the model
/// assumes of the world, costs, coded incidents, the fixed ten. The tables stand beside this
/// package as resources, to be read and challenged by anyone; what to do with them is the business
/// of `plan`.
@NullMarked
package no.dugnad.catalogue.replay;

import org.jspecify.annotations.NullMarked;
