using System.Buffers.Binary;
using Dabir.Logbook;

namespace Dabir.Data.Check;

/// <summary>
/// Is everything what it was last decided to be, word for word: texts, names, roles, passwords, pictures, boxes. And is
/// everything there that the logbook tells of, and nothing else.
/// </summary>
sealed class DigestedThings(LogbookChain chain) : IWitness
{
    // Of a thing whose last row has no digest that can be compared; a nullable would take half as much again, of millions.
    static readonly UInt128 Unproven = 0;

    readonly Dictionary<Thing, UInt128> said = [];
    KeyedFrom? key;

    public string Part => "record";

    public void Hear(LogEntry row)
    {
        if (key?.Key != chain.KeyName && KeyedFrom.Of(row) is { } next)
        {
            // What another key made cannot be made again with this one.
            foreach (var thing in said.Keys)
                said[thing] = Unproven;
            key = next;
            return;
        }
        if (Thing.TryParse(row.About, out var about))
            said[about] = row.Digest is { Length: ThingDigest.Length } digest ? Read(digest) : Unproven;
        foreach (var (comment, _) in GeneratedRow.Comments(row))
            said[comment] = Unproven;
    }

    public async Task<Finding> Compare(NewsroomDb db, CancellationToken stop)
    {
        List<string> wrong = [];
        long looked = 0,
            unproven = 0;
        Dictionary<string, long> old = [];
        foreach (var table in NamedTables.Of(db))
        await foreach (var one in table.Standing(stop))
        {
            looked++;
            var thing = one.Thing;
            var kind = KeyedFrom.KindOf(thing);
            var isOld = thing.Id <= (key?.Standing.GetValueOrDefault(kind)?.Newest ?? 0);
            if (isOld)
                old[kind] = old.GetValueOrDefault(kind) + 1;
            if (!said.Remove(thing, out var digest) && !isOld)
                wrong.Add($"{thing} stands there, and the logbook does not know it");
            else if (digest == Unproven)
                unproven++;
            else if (digest != Read(chain.DigestOf(one)))
                wrong.Add($"{thing} is not what it was last decided to be");
        }
        foreach (var (kind, count) in old)
            if (key!.Standing[kind].Count is var stood && count > stood)
                wrong.Add(FormattableString.Invariant($"{count} of {kind} stand where {stood} stood when the key took over"));
        foreach (var thing in said.Keys)
            // The site, and nobody, are told of and stand nowhere.
            if (thing.Id != 0)
                wrong.Add($"{thing} is gone");
        return wrong.Count == 0
            ? Finding.Right(
                Part,
                looked,
                unproven == 0 ? "things" : FormattableString.Invariant($"things, {unproven} of them without a digest to compare")
            )
            : Finding.Wrong(
                Part,
                wrong,
                "Somebody wrote into the database past Dabir: compare with the last good backup, and ask who had access to it."
            );
    }

    static UInt128 Read(byte[] digest) => BinaryPrimitives.ReadUInt128BigEndian(digest);
}
