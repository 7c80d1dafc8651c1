using Dabir.Logbook;

namespace Dabir.Data;

public sealed partial class NewsroomWriter
{
    abstract class Work(TimeSpan patience, string name)
    {
        public TimeSpan Patience => patience;

        /// <summary>Who asked for it, for the log.</summary>
        public string Name => name;

        /// <summary>How often it found the database locked.</summary>
        public int Tries { get; set; }
        public long Began { get; set; }
        public long Entered { get; set; }

        /// <summary>1 once it took too long.</summary>
        public int Over;
        public bool IsOver => Over == 1;
        public Exception? Fault { get; set; }

        /// <returns>False when the change was refused and nothing of it may stay.</returns>
        public abstract Task<bool> Do(NewsroomDb db);

        public abstract void Finish();

        public abstract void Fail(Exception fault);
    }

    sealed class Work<T>(Func<NewsroomDb, Task<T>> change, Func<T, Outcome>? outcomeOf, TimeSpan patience, string name)
        : Work(patience, name)
    {
        T? result;

        public TaskCompletionSource<T> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override async Task<bool> Do(NewsroomDb db)
        {
            result = await change(db);
            return outcomeOf is null || !db.Record(outcomeOf(result)).IsRefused;
        }

        public override void Finish()
        {
            if (Fault is null)
                Answer.TrySetResult(result!);
            else
                Fail(Fault);
        }

        public override void Fail(Exception fault) => Answer.TrySetException(fault);
    }
}
