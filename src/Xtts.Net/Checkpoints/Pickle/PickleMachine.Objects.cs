namespace Xtts.Net.Checkpoints.Pickle;

/// <content>Names, calls and states.</content>
internal ref partial struct PickleMachine
{
    private void PushBuilt(object? value)
    {
        _budget.Charge(PickleBudget.Object);
        Push(value);
    }

    private void PushGlobal(string module, string name)
    {
        _budget.ChargeText(module.Length + name.Length);
        PushBuilt(PickleGlobals.Resolve(module, name, _file));
    }

    private void StepObject(PickleOpcode opcode)
    {
        switch (opcode)
        {
            case PickleOpcode.Global:
                string module = _in.Name();
                PushGlobal(module, _in.Name());
                break;
            case PickleOpcode.StackGlobal:
                object? name = Pop(), from = Pop();
                if (name is not string || from is not string) throw _in.Damaged("refers to a name that is no text");
                PushGlobal((string)from, (string)name);
                break;
            case PickleOpcode.Reduce:
                object? arguments = Pop();
                PushBuilt(_constructors.Call(Pop(), arguments));
                break;
            case PickleOpcode.NewObject:
                arguments = Pop();
                PushBuilt(_constructors.Create(Pop(), arguments));
                break;
            case PickleOpcode.NewObjectEx:
                if (Pop() is not PickleDictionary { Count: 0 }) throw PickleGlobals.Refused(_file, "an object made from named arguments");
                goto case PickleOpcode.NewObject;
            case PickleOpcode.Build:
                object? state = Pop();
                _constructors.SetState(Top(), state);
                break;
            case PickleOpcode.BinPersistentId:
                PushBuilt(_constructors.Storage(Pop()));
                break;
            case PickleOpcode.Inst:
                module = _in.Name();
                throw PickleGlobals.Refused(_file, $"{module}.{_in.Name()}");
            case PickleOpcode.Obj:
                var items = PopToMark();
                throw PickleGlobals.Refused(_file, items.Length > 0 && items[0] is PickleGlobal global ? global.ToString() : "an object of a class");
            case PickleOpcode.Extension1 or PickleOpcode.Extension2 or PickleOpcode.Extension4:
                throw PickleGlobals.Refused(_file, "an entry of Python's extension registry");
            default:
                throw _in.Damaged($"holds the opcode 0x{(int)opcode:x2}, which torch.save does not write");
        }
    }
}
