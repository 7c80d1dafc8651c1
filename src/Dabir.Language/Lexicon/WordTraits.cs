namespace Dabir.Language.Lexicon;

/// <summary>What the word list knows about a word: the endings it takes, and how it is built. Bits 0–30 are the order of build.mjs.</summary>
[Flags]
enum WordTraits : ulong
{
    None = 0,
    TakesBi = 1UL << 0,
    Possessive = 1UL << 1,
    PossessiveAfterVowel = 1UL << 2,
    HalfSpacePossessive = 1UL << 3,
    JoinedPlural = 1UL << 4,
    HalfSpacePlural = 1UL << 5,
    AnPlural = 1UL << 6,
    SilentHeh = 1UL << 7,
    Indefinite = 1UL << 8,
    HalfSpaceIndefinite = 1UL << 9,
    IndefiniteAfterVowel = 1UL << 10,
    Copula = 1UL << 11,
    HalfSpaceCopula = 1UL << 12,
    CopulaAfterVowel = 1UL << 13,
    CopulaAfterVav = 1UL << 14,
    JoinedComparative = 1UL << 15,
    HalfSpaceComparative = 1UL << 16,
    EzafeYeh = 1UL << 17,

    /// <summary>Listed in this very form, without a half-space.</summary>
    Word = 1UL << 18,

    /// <summary>A verb form that may stand after می and نمی.</summary>
    TakesMi = 1UL << 19,

    /// <summary>A past participle that carries ام، ای، ایم، اید، اند.</summary>
    Participle = 1UL << 20,
    TakesBarMi = 1UL << 21,
    TakesDarMi = 1UL << 22,
    TakesBazMi = 1UL << 23,
    TakesFaraMi = 1UL << 24,
    TakesForuMi = 1UL << 25,
    TakesVaMi = 1UL << 26,
    TakesVarMi = 1UL << 27,
    TakesSarMi = 1UL << 28,
    TakesBarrMi = 1UL << 29,
    TakesDarbarMi = 1UL << 30,

    /// <summary>The first part of a compound that is written with a half-space.</summary>
    OpensCompound = 1UL << 31,

    Plural = JoinedPlural | HalfSpacePlural,
    Comparative = JoinedComparative | HalfSpaceComparative,
    Noun = Plural | HalfSpacePossessive | Possessive | PossessiveAfterVowel,
}
