using System.Buffers.Binary;
using Dabir.Data;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Logbook;

/// <summary>Walks along the <see cref="StandingDigests"/> of one kind beside the things themselves, both in the order of their numbers.</summary>
sealed class StoodThings(NewsroomDb db, string key, string kind)
{
    long row = long.MinValue;
    byte[] things = [];
    int at;

    /// <summary>Goes on to a thing.</summary>
    /// <param name="passed">Told of each number on the way that no thing stands at any more.</param>
    /// <returns>How it stood; null when it did not.</returns>
    public async Task<UInt128?> At(long id, Action<long> passed, CancellationToken stop)
    {
        while (await Has(stop))
        {
            var number = BinaryPrimitives.ReadInt64BigEndian(things.AsSpan(at));
            if (number > id)
                return null;
            var digest = BinaryPrimitives.ReadUInt128BigEndian(things.AsSpan(at + sizeof(long)));
            at += StandingDigests.Each;
            if (number == id)
                return digest;
            passed(number);
        }
        return null;
    }

    /// <summary>Passes everything that is left.</summary>
    public Task End(Action<long> passed, CancellationToken stop) => At(long.MaxValue, passed, stop);

    /// <summary>The kinds of which something stood.</summary>
    public static Task<List<string>> Kinds(NewsroomDb db, string key, CancellationToken stop) =>
        db.StandingDigests.Where(d => d.Key == key).Select(d => d.Kind).Distinct().ToListAsync(stop);

    async Task<bool> Has(CancellationToken stop)
    {
        // One that was cut in the middle is told by its content.
        while (at + StandingDigests.Each > things.Length)
        {
            var last = row;
            var next = await db
                .StandingDigests.AsNoTracking()
                .Where(d => d.Key == key && d.Kind == kind && d.Id > last)
                .OrderBy(d => d.Id)
                .FirstOrDefaultAsync(stop);
            if (next is null)
                return false;
            (row, things, at) = (next.Id, next.Things, 0);
        }
        return true;
    }
}
