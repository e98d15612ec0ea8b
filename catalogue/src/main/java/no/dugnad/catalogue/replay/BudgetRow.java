package no.dugnad.catalogue.replay;

/// One of the budgets that a plan is made for: an assumption.
///
/// @param name such as `free_now`
/// @param hours of own staff in a year, 0 or more
/// @param thousandKroner to others in a year, 0 or more
public record BudgetRow(String name, Size size, double hours, double thousandKroner) {}
