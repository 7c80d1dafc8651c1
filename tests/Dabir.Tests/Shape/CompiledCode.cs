using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace Dabir.Tests.Shape;

/// <summary>One thing the compiled code of a file names: a type or a member of one.</summary>
/// <param name="From">The namespace as the folder says: that of the outermost class, so lambdas and async bodies count for it.</param>
public sealed record Use(string From, string By, Type Of, string? Member);

/// <summary>
/// Everything a compiled class names, in signatures, attributes and bodies, however it was written: with <c>using</c>, by its
/// full name, as an extension method, in a lambda, an iterator, an async method or a Razor page.
/// </summary>
static class CompiledCode
{
    const BindingFlags Own =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    static readonly Dictionary<int, OpCode> Codes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!)
        .ToDictionary(c => (int)(ushort)c.Value);

    /// <summary>All uses of the program.</summary>
    public static IReadOnlyList<Use> Program { get; } = [.. Of(typeof(Site).Assembly.GetTypes())];

    public static IEnumerable<Use> Of(IEnumerable<Type> types) => types.SelectMany(Of).Distinct();

    static IEnumerable<Use> Of(Type type)
    {
        var outermost = type;
        while (outermost.DeclaringType is { } around)
            outermost = around;
        var (from, by) = (Place(outermost), outermost.Name);
        IEnumerable<(Type Of, string? Member)> named =
        [
            .. Whole(type.BaseType),
            .. type.GetInterfaces().SelectMany(Whole),
            .. Attributes(type),
            .. type.GetFields(Own).SelectMany(f => Whole(f.FieldType)),
            .. type.GetProperties(Own).SelectMany(Attributes),
            .. type.GetMethods(Own).SelectMany(m => Whole(m.ReturnType).Concat(Signature(m))),
            .. type.GetConstructors(Own).SelectMany(Signature),
        ];
        return named.Select(n => new Use(from, by, n.Of, n.Member));
    }

    // A Razor page's class stands in one namespace for all; its name is the way to its file.
    static string Place(Type type) =>
        type.Namespace == "AspNetCoreGeneratedDocument" && type.Name.IndexOf('_') > 0
            ? $"Dabir.{string.Join('.', type.Name.Split('_', StringSplitOptions.RemoveEmptyEntries)[..^1])}"
            : type.Namespace ?? "";

    static IEnumerable<(Type, string?)> Signature(MethodBase method) =>
        [
            .. Attributes(method),
            .. method.GetParameters().SelectMany(p => Whole(p.ParameterType)),
            .. method.GetMethodBody() is { } body
                ? body.LocalVariables.SelectMany(v => Whole(v.LocalType)).Concat(Tokens(method, body).SelectMany(Named))
                : [],
        ];

    static IEnumerable<(Type, string?)> Attributes(MemberInfo member) =>
        member.GetCustomAttributesData().SelectMany(a => Whole(a.AttributeType).Concat(a.ConstructorArguments.SelectMany(Value)));

    static IEnumerable<(Type, string?)> Value(CustomAttributeTypedArgument argument) =>
        argument.Value is Type type ? Whole(type) : [];

    static IEnumerable<(Type, string?)> Named(MemberInfo member) =>
        member switch
        {
            Type type => Whole(type),
            MethodInfo { IsGenericMethod: true } generic =>
            [
                .. Whole(generic.DeclaringType, generic.Name),
                .. generic.GetGenericArguments().SelectMany(a => Whole(a)),
            ],
            _ => Whole(member.DeclaringType, member.Name),
        };

    static IEnumerable<(Type, string?)> Whole(Type? type) => Whole(type, null);

    static IEnumerable<(Type, string?)> Whole(Type? type, string? member)
    {
        if (type is null || type.IsGenericParameter)
            yield break;
        if (type.HasElementType)
        {
            foreach (var inner in Whole(type.GetElementType()))
                yield return inner;
            yield break;
        }
        yield return (type.IsGenericType ? type.GetGenericTypeDefinition() : type, member);
        foreach (var argument in type.GetGenericArguments().SelectMany(a => Whole(a)))
            yield return argument;
    }

    static IEnumerable<MemberInfo> Tokens(MethodBase method, MethodBody body)
    {
        var il = body.GetILAsByteArray()!;
        var ofType = method.DeclaringType is { IsGenericType: true } t ? t.GetGenericArguments() : null;
        var ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < il.Length; )
        {
            var code = il[at] == 0xFE ? Codes[0xFE00 | il[at + 1]] : Codes[il[at]];
            at += code.Size;
            if (
                code.OperandType
                is OperandType.InlineMethod
                    or OperandType.InlineType
                    or OperandType.InlineField
                    or OperandType.InlineTok
            )
                yield return method.Module.ResolveMember(BitConverter.ToInt32(il, at), ofType, ofMethod)!;
            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(il, at),
                _ => 4,
            };
        }
    }
}
