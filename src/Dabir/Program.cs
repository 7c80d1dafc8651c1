using Dabir;
using Dabir.Media;

// The child that opens strangers' pictures is this same program, and must start nothing else of it.
if (args is [DecodePicture.Verb, .. var files])
    return DecodePicture.Run(files);
return await Verbs.Root().Parse(args).InvokeAsync();
