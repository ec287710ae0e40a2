#include <time.h>
#include <unistd.h>

#include "bench.h"
#include "floor_disk.h"
#include "menzhen/store/store.h"
#include "samples.h"

enum { INTAKES = 500 };

static double now_ms(void)
{
	struct timespec time;
	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

/*
 * Between two visitors a desk has all the time it needs, so its idle work runs after each and is
 * not counted.
 */
void bench_intake(struct bench *bench)
{
	struct samples desk_times = {0}, floor_times = {0};
	struct desk desk = {0};
	int floor = floor_disk_open(bench->sandbox.root);
	bench_open_desk(bench, &desk);
	for (int i = 0; i < INTAKES; i++) {
		double start = now_ms();
		bench_record(&desk, BENCH_CASES + i);
		samples_add(&desk_times, now_ms() - start);
		store_idle(desk.store);
		start = now_ms();
		floor_disk_write(floor);
		samples_add(&floor_times, now_ms() - start);
	}
	desk_release(&desk);
	close(floor);
	/* Both against the floor's p50: what a disk does at its worst is not what is asked for. */
	double f = samples_percentile(&floor_times, 50);
	/* How quiet the disk was: with more than 2 or 3 here, the p99 below is the disk's, not
	 * ours. */
	figures_add(&bench->figures, (struct figure){"the bare overwrite itself, p99", "ms",
					     samples_percentile(&floor_times, 99), f, 0});
	figures_add(&bench->figures, (struct figure){"a visitor recorded, durable, p50", "ms",
					     samples_percentile(&desk_times, 50), f, 2.2});
	figures_add(&bench->figures, (struct figure){"a visitor recorded, durable, p99", "ms",
					     samples_percentile(&desk_times, 99), f, 6});
	samples_release(&desk_times);
	samples_release(&floor_times);
}
