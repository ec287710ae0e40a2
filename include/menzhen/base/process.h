/* What a process that holds people's data keeps from the other users of its computer. */
#ifndef MENZHEN_BASE_PROCESS_H
#define MENZHEN_BASE_PROCESS_H

/*
 * To be called before anything is read: new files are their owner's alone, whatever the umask was;
 * a crash leaves no core dump, and no other process of the same user can read this one's memory
 * (Linux: such a process cannot be traced but by root). What the system refuses is left as it was.
 */
void process_guard(void);

#endif
