package dev.vitaminb.benchmarks.throughput;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Something done to each village a number of times, by 32 virtual threads, each of which has
 * villages of its own.
 */
record Load(List<Village> villages, int times) {
    private static final int THREADS = 32;

    /** One thing done to one village, for the first time, the second, and so on. */
    @FunctionalInterface
    interface Deed {
        void to(Village village, int time);
    }

    /** How often a second it was done. */
    double rate(Deed deed) {
        var begin = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var parts = new ArrayList<Future<?>>();
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                parts.add(threads.submit(() -> part(thread, deed)));
            }
            for (var part : parts) {
                part.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return villages.size() * (double) times / ((System.nanoTime() - begin) / 1e9);
    }

    private void part(int thread, Deed deed) {
        var own =
                IntStream.range(0, villages.size())
                        .filter(i -> i % THREADS == thread)
                        .mapToObj(villages::get)
                        .toList();
        for (int time = 0; time < times; time++) {
            for (var village : own) {
                deed.to(village, time);
            }
        }
    }
}
