import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import no.dugnad.catalogue.replay.ReplayData;
import no.dugnad.plan.draw.AttackSet;
import no.dugnad.plan.draw.Draws;
import no.dugnad.plan.kernel.Kernel;
import no.dugnad.plan.posture.Posture;
import no.dugnad.plan.posture.Reading;
import no.dugnad.plan.replay.ReplayModel;
import no.dugnad.plan.testing.MadeAttacks;

/// All next-measure values: one municipality, and 357 of them. `bench/plan` runs it.
final class PlanBench {
  private static final int MUNICIPALITIES = 357;
  private static final int MADE = 400;
  private static final int WARM = 30;

  public static void main(String[] arguments) throws Exception {
    ReplayData data = ReplayData.shipped();
    ReplayModel model = new ReplayModel(data);
    List<Posture> postures = new ArrayList<>();
    for (int i = 0; i < MUNICIPALITIES; i++) {
      postures.add(MadeAttacks.posture(data, i));
    }
    List<no.dugnad.catalogue.replay.Incident> made = MadeAttacks.of(data, MADE, 1);
    List<no.dugnad.catalogue.replay.Incident> own = new ArrayList<>();
    for (int attack : AttackSet.OWN_SYSTEM.attacks(model)) {
      own.add(model.attacks().get(attack).incident());
    }
    System.out.printf("reference, an array of %d multiply-adds: %.2f Gflop/s%n", 1024, reference());
    for (int draws : new int[] {128, 1024}) {
      one("the corpus", Kernel.of(Draws.of(model, draws), Reading.EVIDENCED, own), draws, postures);
      one(
          "made attacks",
          Kernel.of(Draws.of(model, draws), Reading.EVIDENCED, made),
          draws,
          postures);
    }
    Kernel kernel = Kernel.of(Draws.of(model, 1024), Reading.EVIDENCED, made);
    long from = System.nanoTime();
    try (var workers = Executors.newFixedThreadPool(2)) {
      List<Callable<Double>> halves = new ArrayList<>();
      for (int half = 0; half < 2; half++) {
        int first = half;
        halves.add(() -> {
          Kernel.Worker worker = kernel.worker();
          double sum = 0;
          for (int i = first; i < MUNICIPALITIES; i += 2) {
            sum += worker.next(postures.get(i)).meanHarm();
          }
          return sum;
        });
      }
      double sum = 0;
      for (var half : workers.invokeAll(halves)) {
        sum += half.get();
      }
      System.out.printf(
          "%d municipalities, 1024 draws, %d chains, 2 threads: %.2f s (mean harm %.4f)%n",
          MUNICIPALITIES, kernel.chains(), (System.nanoTime() - from) / 1e9, sum / MUNICIPALITIES);
    }
  }

  private static void one(String what, Kernel kernel, int draws, List<Posture> postures) {
    Kernel.Worker worker = kernel.worker();
    double sum = 0;
    long best = Long.MAX_VALUE;
    for (int i = 0; i < WARM; i++) {
      long from = System.nanoTime();
      sum += worker.next(postures.get(i)).meanHarm();
      best = Math.min(best, System.nanoTime() - from);
    }
    System.out.printf(
        "one municipality, %s (%d chains), %d draws: %.1f ms at best of %d (sum %.3f)%n",
        what, kernel.chains(), draws, best / 1e6, WARM, sum);
  }

  private static double reference() {
    float[] a = new float[1024];
    float[] b = new float[1024];
    java.util.Arrays.fill(b, 1.0001f);
    long best = Long.MAX_VALUE;
    for (int round = 0; round < 200; round++) {
      long from = System.nanoTime();
      for (int again = 0; again < 10_000; again++) {
        for (int i = 0; i < a.length; i++) {
          a[i] = a[i] * b[i] + 0.5f;
        }
      }
      best = Math.min(best, System.nanoTime() - from);
    }
    return 2.0 * 10_000 * a.length / best + (a[0] < 0 ? 1 : 0);
  }
}
