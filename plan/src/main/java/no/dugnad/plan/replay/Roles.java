package no.dugnad.plan.replay;

import java.util.List;
import no.dugnad.catalogue.replay.Stage;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.plan.replay.Attack.Weighted;
import no.dugnad.plan.replay.Barrier.Cell;

/// The measures and steps that the rules R3 to R7 name, looked up once.
final class Roles {
  final int inventory;
  final int expose;
  final int monitor;
  final int logging;
  final int plan;
  final int offline;
  final int drill;
  final int routines;

  final int monitorSees;
  final int loggingSees;
  final int planSees;

  final List<Weighted> unknownDoor;
  final List<Weighted> unknownRights;
  final StepModel anotherProgram;
  final StepModel anotherSpread;
  final StepModel wipe;
  final StepModel taking;

  Roles(ReplayModel model) {
    inventory = model.index(new MeasureId("INVENTORY"));
    expose = model.index(new MeasureId("EXPOSE"));
    monitor = model.index(new MeasureId("MONITOR"));
    logging = model.index(new MeasureId("LOGGING"));
    plan = model.index(new MeasureId("IRPLAN"));
    offline = model.index(new MeasureId("BACKUP_OFF"));
    drill = model.index(new MeasureId("BACKUP_TEST"));
    routines = model.index(new MeasureId("BCP"));
    StepModel detect = model.step("detect");
    monitorSees = effect(detect, monitor);
    loggingSees = effect(detect, logging);
    planSees = effect(detect, plan);
    unknownDoor = model.unknown(Stage.ENTRY);
    unknownRights = model.unknown(Stage.PRIV);
    anotherProgram = model.step("payload_exec");
    anotherSpread = model.step("ad_deploy");
    wipe = model.step("wipe");
    taking = model.step("exfil");
  }

  private static int effect(StepModel step, int measure) {
    return step.barriers().stream()
        .flatMap(barrier -> barrier.cells().stream())
        .filter(cell -> cell.measure() == measure)
        .mapToInt(Cell::effect)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no effect on " + step.step().id()));
  }
}
