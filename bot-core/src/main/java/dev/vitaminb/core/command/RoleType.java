package dev.vitaminb.core.command;

import dev.vitaminb.core.group.MembersRole;
import dev.vitaminb.core.view.Input;

/** A role of the platform. */
record RoleType() implements ParamType<MembersRole> {
    @Override
    public Bind<MembersRole> bind(Raw raw, Scene scene) {
        return raw instanceof Raw.Role(var id, var name)
                ? Bind.fits(new MembersRole(id, name))
                : Bind.unfit("input.notARole");
    }

    @Override
    public Input input(Scene scene) {
        return new Input.Role();
    }
}
