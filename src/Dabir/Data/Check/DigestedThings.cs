using System.Buffers.Binary;
using Dabir.Logbook;

namespace Dabir.Data.Check;

/// <summary>
/// Is everything what it was last decided to be, word for word: texts, names, roles, passwords, pictures, boxes. And is
/// everything there that the logbook tells of, and nothing else.
/// </summary>
sealed class DigestedThings(LogbookChain chain) : IWitness
{
    // Null where the last row about it has no digest that can be compared.
    readonly Dictionary<Thing, UInt128?> said = [];
    Dictionary<string, long> before = [];

    public string Part => "record";

    public void Hear(LogEntry row)
    {
        if (KeyedFrom.Of(row) is { } key)
        {
            // What another key made cannot be made again with this one.
            foreach (var thing in said.Keys)
                said[thing] = null;
            before = key.Standing;
            return;
        }
        if (Thing.TryParse(row.About, out var about))
            said[about] = row.Digest is { Length: ThingDigest.Length } digest ? Read(digest) : null;
        foreach (var (comment, _) in GeneratedRow.Comments(row))
            said[comment] = null;
    }

    public async Task<Finding> Compare(NewsroomDb db, CancellationToken stop)
    {
        List<string> wrong = [];
        long looked = 0,
            unproven = 0;
        foreach (var table in NamedTables.Of(db))
        await foreach (var one in table.Standing(stop))
        {
            looked++;
            var thing = one.Thing;
            if (!said.Remove(thing, out var digest))
            {
                if (thing.Id <= before.GetValueOrDefault(KindOf(thing)))
                    unproven++;
                else
                    wrong.Add($"{thing} stands there, and the logbook does not know it");
            }
            else if (digest is null)
                unproven++;
            else if (digest != Read(chain.DigestOf(one)))
                wrong.Add($"{thing} is not what it was last decided to be");
        }
        foreach (var thing in said.Keys)
            if (thing.Kind != ThingKind.Site)
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

    static string KindOf(Thing thing) => thing.Kind.ToString().ToLowerInvariant();

    static UInt128 Read(byte[] digest) => BinaryPrimitives.ReadUInt128BigEndian(digest);
}
